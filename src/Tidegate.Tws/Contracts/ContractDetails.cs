using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>All that the broker says about an instrument besides its <see cref="Contract"/>.</summary>
public sealed record ContractDetails : IWirePart<ContractDetails>
{
    /// <summary>Name of the market, such as <c>NMS</c>.</summary>
    public string MarketName { get; init; } = "";

    /// <summary>Least step of prices.</summary>
    public decimal? MinTick { get; init; }

    /// <summary>Order types and attributes, joined by commas.</summary>
    public string OrderTypes { get; init; } = "";

    /// <summary>Exchanges joined by commas; <see cref="MarketRuleIds"/> runs beside them.</summary>
    public string ValidExchanges { get; init; } = "";

    /// <summary>By how much prices are to be divided; mostly 1.</summary>
    public int PriceMagnifier { get; init; }

    /// <summary>The underlying; 0 for none.</summary>
    public int UnderlyingConId { get; init; }

    /// <summary>Name.</summary>
    public string LongName { get; init; } = "";

    /// <summary><c>yyyyMM</c> of a future or option.</summary>
    public string ContractMonth { get; init; } = "";

    /// <summary>Industry.</summary>
    public string Industry { get; init; } = "";

    /// <summary>Category.</summary>
    public string Category { get; init; } = "";

    /// <summary>Subcategory.</summary>
    public string Subcategory { get; init; } = "";

    /// <summary>Zone of the hours, such as <c>US/Eastern</c>.</summary>
    public string TimeZoneId { get; init; } = "";

    /// <summary>All sessions: <c>20260406:0400-20260406:2000;20260405:CLOSED</c>.</summary>
    public string TradingHours { get; init; } = "";

    /// <summary>Regular sessions, in the same form.</summary>
    public string LiquidHours { get; init; } = "";

    /// <summary>Rule by which the economic value is worked out; mostly empty.</summary>
    public string EconomicValueRule { get; init; } = "";

    /// <summary>Multiplier of that rule.</summary>
    public decimal? EconomicValueMultiplier { get; init; }

    /// <summary>Other numbers, such as the ISIN.</summary>
    public ImmutableArray<TagValue> SecurityIds { get; init; } = [];

    /// <summary>Which exchanges go together.</summary>
    public int? AggregateGroup { get; init; }

    /// <summary>Symbol of the underlying.</summary>
    public string UnderlyingSymbol { get; init; } = "";

    /// <summary>Security type of the underlying.</summary>
    public string UnderlyingSecurityType { get; init; } = "";

    /// <summary>Numbers of price rules joined by commas, one for each exchange.</summary>
    public string MarketRuleIds { get; init; } = "";

    /// <summary>Last day, <c>yyyyMMdd</c>.</summary>
    public string RealExpirationDate { get; init; } = "";

    /// <summary>Such as <c>COMMON</c> or <c>ETF</c>.</summary>
    public string StockType { get; init; } = "";

    /// <summary>Least quantity of an order.</summary>
    public decimal? MinSize { get; init; }

    /// <summary>Step of quantities.</summary>
    public decimal? SizeIncrement { get; init; }

    /// <summary>Step of quantities that is suggested.</summary>
    public decimal? SuggestedSizeIncrement { get; init; }

    /// <summary>About a fund.</summary>
    public FundDetails Fund { get; init; }

    /// <summary>About a bond.</summary>
    public BondDetails Bond { get; init; }

    /// <summary>Why it may not be traded; from version 186.</summary>
    public ImmutableArray<IneligibilityReason> IneligibilityReasons { get; init; } = [];

    /// <summary>An event contract; protobuf only.</summary>
    public string EventContract { get; init; } = "";

    /// <summary>About the event contract; protobuf only.</summary>
    public string EventContractDescription { get; init; } = "";

    /// <summary>More about the event contract; protobuf only.</summary>
    public string EventContractDescription2 { get; init; } = "";

    /// <summary>Least quantity for an algo; protobuf only.</summary>
    public decimal? MinAlgoSize { get; init; }

    /// <summary>Digits of the last price; protobuf only.</summary>
    public string LastPricePrecision { get; init; } = "";

    /// <summary>Digits of the last size; protobuf only.</summary>
    public string LastSizePrecision { get; init; } = "";

    /// <summary>
    /// All fields of the protobuf form; in text they are spread over <see cref="ContractDescribed"/> and <see cref="BondDescribed"/>.
    /// </summary>
    public static ContractDetails Visit<TWire>(ref TWire wire, in ContractDetails m)
        where TWire : IWire, allows ref struct => new()
        {
            MarketName = wire.Text(1, m.MarketName),
            MinTick = wire.SizeOrUnset(2, m.MinTick),
            OrderTypes = wire.Text(3, m.OrderTypes),
            ValidExchanges = wire.Text(4, m.ValidExchanges),
            PriceMagnifier = wire.I32(5, m.PriceMagnifier),
            UnderlyingConId = wire.I32(6, m.UnderlyingConId),
            LongName = wire.Prose(7, m.LongName),
            ContractMonth = wire.Text(8, m.ContractMonth),
            Industry = wire.Text(9, m.Industry),
            Category = wire.Text(10, m.Category),
            Subcategory = wire.Text(11, m.Subcategory),
            TimeZoneId = wire.Text(12, m.TimeZoneId),
            TradingHours = wire.Text(13, m.TradingHours),
            LiquidHours = wire.Text(14, m.LiquidHours),
            EconomicValueRule = wire.Text(15, m.EconomicValueRule),
            EconomicValueMultiplier = wire.PriceOrUnset(16, m.EconomicValueMultiplier),
            SecurityIds = wire.Tags(17, m.SecurityIds),
            AggregateGroup = wire.I32OrUnset(18, m.AggregateGroup),
            UnderlyingSymbol = wire.Text(19, m.UnderlyingSymbol),
            UnderlyingSecurityType = wire.Text(20, m.UnderlyingSecurityType),
            MarketRuleIds = wire.Text(21, m.MarketRuleIds),
            RealExpirationDate = wire.Text(22, m.RealExpirationDate),
            StockType = wire.Text(23, m.StockType),
            MinSize = wire.SizeOrUnset(24, m.MinSize),
            SizeIncrement = wire.SizeOrUnset(25, m.SizeIncrement),
            SuggestedSizeIncrement = wire.SizeOrUnset(26, m.SuggestedSizeIncrement),
            Fund = FundDetails.Visit(ref wire, m.Fund),
            Bond = BondDetails.Visit(ref wire, m.Bond),
            IneligibilityReasons = wire.List(58, m.IneligibilityReasons),
            EventContract = wire.Text(59, m.EventContract),
            EventContractDescription = wire.Text(60, m.EventContractDescription),
            EventContractDescription2 = wire.Text(61, m.EventContractDescription2),
            MinAlgoSize = wire.SizeOrUnset(62, m.MinAlgoSize),
            LastPricePrecision = wire.Text(63, m.LastPricePrecision),
            LastSizePrecision = wire.Text(64, m.LastSizePrecision),
        };
}
