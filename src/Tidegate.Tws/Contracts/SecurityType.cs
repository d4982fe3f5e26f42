namespace Tidegate.Tws.Contracts;

/// <summary>What kind of thing a contract is, by the broker's code. An unknown code is kept.</summary>
/// <param name="Code">Such as <c>STK</c>; null for none.</param>
public readonly record struct SecurityType(string? Code)
{
    /// <summary>Stocks and ETFs.</summary>
    public static SecurityType Stock { get; } = new("STK");

    /// <summary>Options on stocks and indexes.</summary>
    public static SecurityType Option { get; } = new("OPT");

    /// <summary>Futures.</summary>
    public static SecurityType Future { get; } = new("FUT");

    /// <summary>The rolling series of a future; for historical data only.</summary>
    public static SecurityType ContinuousFuture { get; } = new("CONTFUT");

    /// <summary>Options on futures.</summary>
    public static SecurityType FutureOption { get; } = new("FOP");

    /// <summary>Currency pairs: the symbol is what is bought, the currency what is paid.</summary>
    public static SecurityType Forex { get; } = new("CASH");

    /// <summary>Indexes, which cannot be traded.</summary>
    public static SecurityType Index { get; } = new("IND");

    /// <summary>Bonds.</summary>
    public static SecurityType Bond { get; } = new("BOND");

    /// <summary>Mutual funds.</summary>
    public static SecurityType Fund { get; } = new("FUND");

    /// <summary>Cryptocurrencies.</summary>
    public static SecurityType Crypto { get; } = new("CRYPTO");

    /// <summary>Contracts for difference.</summary>
    public static SecurityType ContractForDifference { get; } = new("CFD");

    /// <summary>Warrants.</summary>
    public static SecurityType Warrant { get; } = new("WAR");

    /// <summary>Commodities.</summary>
    public static SecurityType Commodity { get; } = new("CMDTY");

    /// <summary>Combinations of legs.</summary>
    public static SecurityType Combo { get; } = new("BAG");

    /// <inheritdoc/>
    public override string ToString() => Code ?? "";
}
