using System.Collections.Immutable;
using System.Globalization;

namespace Tidegate.Simulator.Catalog;

/// <summary>An instrument as the simulated exchange lists it: all that contract details show, free of any wire.</summary>
public sealed record Listing
{
    /// <summary>The instrument as the books know it.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>The symbol of the contract: that of the underlying for options and futures, the first currency of a pair.</summary>
    public required string Symbol { get; init; }

    /// <summary>The exchange's own name: OCC form for options, <c>ESZ6</c> for futures, <c>EUR.USD</c> for pairs.</summary>
    public required string LocalSymbol { get; init; }

    /// <summary>Family of the contract, such as <c>NMS</c>, <c>SPXW</c>, <c>ES</c>.</summary>
    public required string TradingClass { get; init; }

    /// <summary>Market name of contract details.</summary>
    public required string MarketName { get; init; }

    /// <summary>Name in words.</summary>
    public required string LongName { get; init; }

    /// <summary>The exchange that the contract is at home at.</summary>
    public required string PrimaryExchange { get; init; }

    /// <summary>Where it can be sent, <c>SMART</c> first where that is one.</summary>
    public required ImmutableArray<string> ValidExchanges { get; init; }

    /// <summary>Order types and attributes in the broker's short forms.</summary>
    public required ImmutableArray<string> OrderTypes { get; init; }

    /// <summary>When it trades.</summary>
    public required TradingSchedule Schedule { get; init; }

    /// <summary>Which prices exist.</summary>
    public required PriceRule PriceRule { get; init; }

    /// <summary>Smallest quantity of an order.</summary>
    public decimal MinSize { get; init; } = 1;

    /// <summary>Quantities are multiples of it.</summary>
    public decimal SizeIncrement { get; init; } = 1;

    /// <summary>Industry in words; empty where there is none.</summary>
    public string Industry { get; init; } = "";

    /// <summary>Category within the industry.</summary>
    public string Category { get; init; } = "";

    /// <summary>Subcategory within the category.</summary>
    public string Subcategory { get; init; } = "";

    /// <summary><c>COMMON</c>, <c>ETF</c>, <c>REIT</c>; empty for all but stocks.</summary>
    public string StockType { get; init; } = "";

    /// <summary>The broker's class, such as <c>STK</c>, <c>OPT</c>, <c>IND</c>.</summary>
    public string SecType => Instrument.Class.Code;

    /// <summary>The broker's contract number.</summary>
    public long Conid => Instrument.Conid;

    /// <summary>Currency of prices.</summary>
    public string Currency => Instrument.Currency.Code;

    /// <summary>Underlying of an option or future; 0 for all others.</summary>
    public long UnderlyingConid => Instrument.Underlying?.Conid ?? 0;

    /// <summary>Month in which it ends, <c>yyyyMM</c>; empty for all but options and futures.</summary>
    public string ContractMonth => Instrument.Expiry?.ToString("yyyyMM", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Last day of trading; null for all but options and futures.</summary>
    public DateOnly? LastTradeDate => Instrument.Expiry;

    /// <summary>False for an index, which is only computed.</summary>
    public bool IsTradable => SecType != "IND";

    /// <summary>When an option or future ends: the close of its last day. Null for all others.</summary>
    public DateTimeOffset? EndsAt => Instrument.Expiry is { } day ? Schedule.On(day).Liquid[^1].End : null;
}
