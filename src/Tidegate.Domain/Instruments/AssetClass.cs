namespace Tidegate.Domain.Instruments;

/// <summary>
/// The broker's asset class, such as <c>STK</c> or <c>OPT</c>. Values that are not among the known ones travel on as they are. The
/// all-zero value is the empty text: pure cash.
/// </summary>
public readonly record struct AssetClass(string? Text)
{
    /// <summary>Stocks and ETFs.</summary>
    public static AssetClass Stock { get; } = new("STK");

    /// <summary>Equity and index options.</summary>
    public static AssetClass Option { get; } = new("OPT");

    /// <summary>Futures: settled daily, so their value in net worth is zero.</summary>
    public static AssetClass Future { get; } = new("FUT");

    /// <summary>Options on futures.</summary>
    public static AssetClass FutureOption { get; } = new("FOP");

    /// <summary>Currency pairs.</summary>
    public static AssetClass Forex { get; } = new("CASH");

    /// <summary>Bonds: quantity is face value, price is per cent of it.</summary>
    public static AssetClass Bond { get; } = new("BOND");

    /// <summary>Treasury bills; counted like bonds.</summary>
    public static AssetClass Bill { get; } = new("BILL");

    /// <summary>Mutual funds.</summary>
    public static AssetClass Fund { get; } = new("FUND");

    /// <summary>Contracts for difference: settled daily.</summary>
    public static AssetClass Cfd { get; } = new("CFD");

    /// <summary>Crypto currencies.</summary>
    public static AssetClass Crypto { get; } = new("CRYPTO");

    /// <summary>The broker's text, never null.</summary>
    public string Code => Text ?? "";

    /// <inheritdoc/>
    public override string ToString() => Code;
}
