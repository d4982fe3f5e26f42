namespace Tidegate.Simulator.Catalog;

/// <summary>What a client knows of a contract. Empty texts, zero and null leave the field open.</summary>
public sealed record ContractQuery
{
    /// <summary>The broker's contract number; when given, only the exchange matters besides it.</summary>
    public long Conid { get; init; }

    /// <summary>Symbol; that of the underlying for derivatives.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>The broker's class, such as <c>STK</c>.</summary>
    public string SecType { get; init; } = "";

    /// <summary><c>yyyyMM</c> or <c>yyyyMMdd</c>.</summary>
    public string Expiry { get; init; } = "";

    /// <summary>Strike of an option.</summary>
    public decimal? Strike { get; init; }

    /// <summary><c>C</c>, <c>CALL</c>, <c>P</c> or <c>PUT</c>; <c>?</c> and <c>0</c> leave it open.</summary>
    public string Right { get; init; } = "";

    /// <summary>Multiplier.</summary>
    public decimal? Multiplier { get; init; }

    /// <summary>Where to send it; <c>SMART</c> or one of the valid exchanges.</summary>
    public string Exchange { get; init; } = "";

    /// <summary>The home exchange, which tells equal symbols apart.</summary>
    public string PrimaryExchange { get; init; } = "";

    /// <summary>Currency of prices.</summary>
    public string Currency { get; init; } = "";

    /// <summary>The exchange's own name.</summary>
    public string LocalSymbol { get; init; } = "";

    /// <summary>Family of the contract.</summary>
    public string TradingClass { get; init; } = "";

    /// <summary>Also contracts that have ended; only futures are remembered.</summary>
    public bool IncludeExpired { get; init; }

    /// <summary><c>ISIN</c>, or empty.</summary>
    public string SecIdType { get; init; } = "";

    /// <summary>The number of that kind.</summary>
    public string SecId { get; init; } = "";
}
