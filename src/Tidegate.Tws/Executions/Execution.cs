using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Executions;

/// <summary>A fill of an order.</summary>
public sealed record Execution : IWirePart<Execution>
{
    /// <summary>The client's number of the order.</summary>
    public int OrderId { get; init; }

    /// <summary>
    /// Such as <c>0000e0d5.69dd7411.01.01</c>. A correction repeats all but the last part, which is higher.
    /// </summary>
    public string ExecutionId { get; init; } = "";

    /// <summary>Wall time with zone, such as <c>20260413 15:27:04 US/Eastern</c>.</summary>
    public string Time { get; init; } = "";

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>Where it happened.</summary>
    public string Exchange { get; init; } = "";

    /// <summary><c>BOT</c> or <c>SLD</c>.</summary>
    public string Side { get; init; } = "";

    /// <summary>Above zero, in units of the instrument.</summary>
    public decimal Shares { get; init; }

    /// <summary>Without commission.</summary>
    public decimal Price { get; init; }

    /// <summary>The account-wide number of the order.</summary>
    public long PermId { get; init; }

    /// <summary>Who placed the order.</summary>
    public int ClientId { get; init; }

    /// <summary>Whether the broker liquidated.</summary>
    public bool IsLiquidation { get; init; }

    /// <summary>Filled of the order so far, with this.</summary>
    public decimal CumulativeQuantity { get; init; }

    /// <summary>Average of the order so far, with this.</summary>
    public decimal AveragePrice { get; init; }

    /// <summary>The client's own reference of the order.</summary>
    public string OrderRef { get; init; } = "";

    /// <summary>Rule by which the economic value is worked out; mostly empty.</summary>
    public string EconomicValueRule { get; init; } = "";

    /// <summary>Multiplier of that rule.</summary>
    public decimal? EconomicValueMultiplier { get; init; }

    /// <summary>An advisor's model.</summary>
    public string ModelCode { get; init; } = "";

    /// <summary>0 none, 1 added, 2 removed, 3 routed out.</summary>
    public int LastLiquidity { get; init; }

    /// <summary>Whether the price may still change; from version 178.</summary>
    public bool IsPriceRevisionPending { get; init; }

    /// <summary>Who submitted the order; from version 198.</summary>
    public string Submitter { get; init; } = "";

    /// <summary>Kind of exercise or lapse; protobuf only.</summary>
    public int? ExerciseOrLapseType { get; init; }

    /// <summary>All fields; in text the order's number comes before the contract, see <see cref="ExecutionDetails"/>.</summary>
    public static Execution Visit<TWire>(ref TWire wire, in Execution m)
        where TWire : IWire, allows ref struct
    {
        var execution = new Execution
        {
            OrderId = wire.IsProtobuf ? wire.I32(1, m.OrderId) : m.OrderId,
            ExecutionId = wire.Text(2, m.ExecutionId),
            Time = wire.Text(3, m.Time),
            Account = wire.Text(4, m.Account),
            Exchange = wire.Text(5, m.Exchange),
            Side = wire.Text(6, m.Side),
            Shares = wire.Size(7, m.Shares),
            Price = wire.Price(8, m.Price),
            PermId = wire.I64(9, m.PermId),
            ClientId = wire.I32(10, m.ClientId),
            IsLiquidation = wire.Flag(11, m.IsLiquidation),
            CumulativeQuantity = wire.Size(12, m.CumulativeQuantity),
            AveragePrice = wire.Price(13, m.AveragePrice),
            OrderRef = wire.Text(14, m.OrderRef),
            EconomicValueRule = wire.Text(15, m.EconomicValueRule),
            EconomicValueMultiplier = wire.PriceOrUnset(16, m.EconomicValueMultiplier),
            ModelCode = wire.Text(17, m.ModelCode),
            LastLiquidity = wire.I32(18, m.LastLiquidity),
        };
        if (wire.Version >= ServerVersion.PendingPriceRevision)
            execution = execution with { IsPriceRevisionPending = wire.Flag(19, m.IsPriceRevisionPending) };
        if (wire.Version >= ServerVersion.Submitter)
            execution = execution with { Submitter = wire.Text(20, m.Submitter) };
        return wire.IsProtobuf
            ? execution with { ExerciseOrLapseType = wire.I32OrUnset(21, m.ExerciseOrLapseType) }
            : execution;
    }
}
