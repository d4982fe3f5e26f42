using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>
/// An instrument as the broker names it. <see cref="ConId"/> and <see cref="Exchange"/> suffice where the number is known; else so much of
/// the rest that only one instrument fits.
/// </summary>
public sealed record Contract : IWirePart<Contract>
{
    /// <summary>The broker's number of the instrument; 0 if not known.</summary>
    public int ConId { get; init; }

    /// <summary>Such as <c>AAPL</c>; <c>EUR</c> for the pair EUR.USD.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>What kind of thing it is.</summary>
    public SecurityType SecurityType { get; init; }

    /// <summary>
    /// <c>yyyyMM</c> for a month, <c>yyyyMMdd</c> for a day; empty for what does not end. From the gateway a time and a zone may follow.
    /// </summary>
    public string LastTradeDateOrContractMonth { get; init; } = "";

    /// <summary>Strike of an option; null for all others.</summary>
    public decimal? Strike { get; init; }

    /// <summary><c>C</c> or <c>P</c> for options, empty for all others.</summary>
    public string Right { get; init; } = "";

    /// <summary>Money a unit of price; null where the gateway does not say or the caller does not care.</summary>
    public decimal? Multiplier { get; init; }

    /// <summary>Where an order goes or data comes from, such as <c>SMART</c>.</summary>
    public string Exchange { get; init; } = "";

    /// <summary>The listing exchange, which tells apart what SMART cannot; may be empty.</summary>
    public string PrimaryExchange { get; init; } = "";

    /// <summary>Currency of the price.</summary>
    public string Currency { get; init; } = "";

    /// <summary>The exchange's own symbol, such as <c>ESZ6</c>.</summary>
    public string LocalSymbol { get; init; } = "";

    /// <summary>Such as <c>SPXW</c>; tells series of one underlying apart.</summary>
    public string TradingClass { get; init; } = "";

    /// <summary><c>ISIN</c>, <c>CUSIP</c> … for a search by <see cref="SecId"/>.</summary>
    public string SecIdType { get; init; } = "";

    /// <summary>The number of kind <see cref="SecIdType"/>.</summary>
    public string SecId { get; init; } = "";

    /// <summary>Name of the company; only in answers to a search.</summary>
    public string Description { get; init; } = "";

    /// <summary>Issuer of bonds.</summary>
    public string IssuerId { get; init; } = "";

    /// <summary>Whether a search also finds futures that have ended.</summary>
    public bool IncludeExpired { get; init; }

    /// <summary>The legs in words; only from the gateway.</summary>
    public string ComboLegsDescription { get; init; } = "";

    /// <summary>Legs of a <see cref="SecurityType.Combo"/>.</summary>
    public ImmutableArray<ComboLeg> ComboLegs { get; init; } = [];

    /// <summary>The stock that hedges a delta neutral combination.</summary>
    public DeltaNeutralContract? DeltaNeutral { get; init; }

    /// <summary>The last day of trading as <c>yyyyMMdd</c>; only in contract details.</summary>
    public string LastTradeDate { get; init; } = "";

    /// <summary>A stock or ETF, routed by the broker.</summary>
    public static Contract Stock(string symbol, string currency = "USD", string exchange = "SMART") =>
        new() { Symbol = symbol, SecurityType = SecurityType.Stock, Currency = currency, Exchange = exchange };

    /// <summary>A currency pair: <paramref name="symbol"/> is bought and <paramref name="currency"/> paid.</summary>
    public static Contract Forex(string symbol, string currency) =>
        new() { Symbol = symbol, SecurityType = SecurityType.Forex, Currency = currency, Exchange = "IDEALPRO" };

    /// <summary>An instrument by its number.</summary>
    public static Contract ById(int conId, string exchange = "SMART") => new() { ConId = conId, Exchange = exchange };

    /// <summary>All fields of the protobuf form; its text has several layouts, see <see cref="ContractText"/>.</summary>
    public static Contract Visit<TWire>(ref TWire wire, in Contract m)
        where TWire : IWire, allows ref struct => new()
        {
            ConId = wire.I32(1, m.ConId),
            Symbol = wire.Text(2, m.Symbol),
            SecurityType = new(wire.Text(3, m.SecurityType.Code)),
            LastTradeDateOrContractMonth = wire.Text(4, m.LastTradeDateOrContractMonth),
            Strike = ContractText.OrNone(wire.PriceOrUnset(5, m.Strike)),
            Right = ContractText.OrNone(wire.Text(6, m.Right)),
            Multiplier = wire.PriceOrUnset(7, m.Multiplier),
            Exchange = wire.Text(8, m.Exchange),
            PrimaryExchange = wire.Text(9, m.PrimaryExchange),
            Currency = wire.Text(10, m.Currency),
            LocalSymbol = wire.Text(11, m.LocalSymbol),
            TradingClass = wire.Text(12, m.TradingClass),
            SecIdType = wire.Text(13, m.SecIdType),
            SecId = wire.Text(14, m.SecId),
            Description = wire.Text(15, m.Description),
            IssuerId = wire.Text(16, m.IssuerId),
            DeltaNeutral = wire.PartOrNone(17, m.DeltaNeutral),
            IncludeExpired = wire.Flag(18, m.IncludeExpired),
            ComboLegsDescription = wire.Text(19, m.ComboLegsDescription),
            ComboLegs = wire.List(20, m.ComboLegs),
            LastTradeDate = wire.Text(21, m.LastTradeDate),
        };
}
