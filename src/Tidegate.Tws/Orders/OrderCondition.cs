using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>What has to be true before an order works. <see cref="Type"/> says which of the other fields count.</summary>
public readonly record struct OrderCondition : IWirePart<OrderCondition>
{
    /// <summary>1 price, 3 time, 4 margin cushion, 5 execution, 6 volume, 7 per cent change.</summary>
    public int Type { get; init; }

    /// <summary>Whether this and the next condition must both be true; else one of them.</summary>
    public bool IsAnd { get; init; }

    /// <summary>Whether the value has to be above; else below. Not for executions.</summary>
    public bool IsMore { get; init; }

    /// <summary>Instrument of price, volume and change.</summary>
    public int ConId { get; init; }

    /// <summary>Exchange of price, volume, change and execution.</summary>
    public string Exchange { get => field ?? ""; init; }

    /// <summary>Symbol of an execution.</summary>
    public string Symbol { get => field ?? ""; init; }

    /// <summary>Security type of an execution.</summary>
    public string SecurityType { get => field ?? ""; init; }

    /// <summary>Margin cushion in per cent.</summary>
    public int Percent { get; init; }

    /// <summary>Change in per cent.</summary>
    public double? ChangePercent { get; init; }

    /// <summary>Price.</summary>
    public decimal Price { get; init; }

    /// <summary>
    /// 0 default, 1 double bid or ask, 2 last, 3 double last, 4 bid or ask, 7 last or bid or ask, 8 middle.
    /// </summary>
    public int TriggerMethod { get; init; }

    /// <summary>As <c>yyyyMMdd HH:mm:ss ZONE</c>.</summary>
    public string Time { get => field ?? ""; init; }

    /// <summary>Volume of the day.</summary>
    public int Volume { get; init; }

    /// <inheritdoc/>
    public static OrderCondition Visit<TWire>(ref TWire wire, in OrderCondition m)
        where TWire : IWire, allows ref struct
    {
        var c = new OrderCondition { Type = wire.I32(1, m.Type) };
        c = wire.IsProtobuf
            ? c with { IsAnd = wire.Flag(2, m.IsAnd) }
            : c with { IsAnd = wire.Text(2, m.IsAnd ? "a" : "o") == "a" };
        if (c.Type != 5)
            c = c with { IsMore = wire.Flag(3, m.IsMore) };
        return c.Type switch
        {
            1 => c with
            {
                Price = wire.Price(10, m.Price),
                ConId = wire.I32(4, m.ConId),
                Exchange = wire.Text(5, m.Exchange),
                TriggerMethod = wire.I32(11, m.TriggerMethod),
            },
            3 => c with { Time = wire.Text(12, m.Time) },
            4 => c with { Percent = wire.I32(8, m.Percent) },
            5 => c with
            {
                SecurityType = wire.Text(7, m.SecurityType),
                Exchange = wire.Text(5, m.Exchange),
                Symbol = wire.Text(6, m.Symbol),
            },
            6 => c with
            {
                Volume = wire.I32(13, m.Volume),
                ConId = wire.I32(4, m.ConId),
                Exchange = wire.Text(5, m.Exchange),
            },
            7 => c with
            {
                ChangePercent = wire.RealOrUnset(9, m.ChangePercent),
                ConId = wire.I32(4, m.ConId),
                Exchange = wire.Text(5, m.Exchange),
            },
            _ => throw new FrameException($"There is no order condition of type {c.Type}."),
        };
    }
}
