using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Incoming 7: what the account holds of an instrument, and what it is worth in the instrument's currency.</summary>
public sealed record PortfolioValue : IAnswer<PortfolioValue>
{
    /// <inheritdoc/>
    public static int Id => 7;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <summary>The instrument, with the primary exchange instead of the exchange.</summary>
    public Contract Contract { get; init; } = None<Contract>.It;

    /// <summary>Below zero is short.</summary>
    public decimal Position { get; init; }

    /// <summary>Price of one unit.</summary>
    public decimal MarketPrice { get; init; }

    /// <summary>Position × price × multiplier.</summary>
    public decimal MarketValue { get; init; }

    /// <summary>Cost of one unit with commission, times the multiplier.</summary>
    public decimal AverageCost { get; init; }

    /// <summary>Profit of what is held.</summary>
    public decimal? UnrealizedProfit { get; init; }

    /// <summary>Profit of what was closed today.</summary>
    public decimal? RealizedProfit { get; init; }

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <inheritdoc/>
    public static PortfolioValue Visit<TWire>(ref TWire wire, in PortfolioValue m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(8);
        return new()
        {
            Contract = wire.IsProtobuf ? wire.Part(1, m.Contract) : Instrument(ref wire, m.Contract),
            Position = wire.Size(2, m.Position),
            MarketPrice = wire.Price(3, m.MarketPrice),
            MarketValue = wire.Price(4, m.MarketValue),
            AverageCost = wire.Price(5, m.AverageCost),
            UnrealizedProfit = wire.PriceOrUnset(6, m.UnrealizedProfit),
            RealizedProfit = wire.PriceOrUnset(7, m.RealizedProfit),
            Account = wire.Text(8, m.Account),
        };
    }

    private static Contract Instrument<TWire>(ref TWire wire, Contract m)
        where TWire : IWire, allows ref struct => new()
        {
            ConId = wire.I32(1, m.ConId),
            Symbol = wire.Text(2, m.Symbol),
            SecurityType = new(wire.Text(3, m.SecurityType.Code)),
            LastTradeDateOrContractMonth = wire.Text(4, m.LastTradeDateOrContractMonth),
            Strike = ContractText.OrNone(wire.Price(5, m.Strike ?? 0)),
            Right = ContractText.OrNone(wire.Text(6, m.Right)),
            Multiplier = wire.PriceOrUnset(7, m.Multiplier),
            PrimaryExchange = wire.Text(9, m.PrimaryExchange),
            Currency = wire.Text(10, m.Currency),
            LocalSymbol = wire.Text(11, m.LocalSymbol),
            TradingClass = wire.Text(12, m.TradingClass),
        };
}
