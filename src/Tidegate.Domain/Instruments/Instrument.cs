namespace Tidegate.Domain.Instruments;

/// <summary>What is traded, as the newest statement describes it.</summary>
/// <param name="Id">The broker's contract number, or class, symbol and currency where statements lack it.</param>
/// <param name="AssetClass">The broker's class.</param>
/// <param name="Symbol">The present symbol; symbols change and are used again.</param>
/// <param name="Description">The broker's description; empty when no statement has one.</param>
/// <param name="Currency">Currency of its prices.</param>
/// <param name="Multiplier">As the broker writes it; zero when unknown. See <see cref="EffectiveMultiplier"/>.</param>
/// <param name="SubCategory">The broker's sub-category such as <c>ETF</c>; empty when unknown.</param>
/// <param name="Isin">ISIN; empty when unknown.</param>
public sealed record Instrument(
    InstrumentId Id,
    AssetClass AssetClass,
    string Symbol,
    string Description,
    Currency Currency,
    decimal Multiplier,
    string SubCategory = "",
    string Isin = "")
{
    /// <summary>The instrument that an option, future or right is on; the all-zero id for none or unknown.</summary>
    public InstrumentId Underlying { get; init; }

    /// <summary>Symbol of the underlying; empty when unknown.</summary>
    public string UnderlyingSymbol { get; init; } = "";

    /// <summary>Strike of an option; null for others.</summary>
    public decimal? Strike { get; init; }

    /// <summary>Last day of an option, future or bond; null for others.</summary>
    public DateOnly? Expiry { get; init; }

    /// <summary><c>P</c> or <c>C</c>; empty for others.</summary>
    public string PutCall { get; init; } = "";

    /// <summary>The listing exchange; empty when unknown.</summary>
    public string Exchange { get; init; } = "";

    /// <summary>CUSIP; empty when unknown.</summary>
    public string Cusip { get; init; } = "";

    /// <summary>FIGI; empty when unknown.</summary>
    public string Figi { get; init; } = "";

    /// <summary>
    /// Country of the issuer, ISO 3166 of two letters: the broker's, else that of the ISIN; empty when neither is known. <c>XS</c> is no
    /// country.
    /// </summary>
    public string Country
    {
        get => field is { Length: 2 } ? field : Isin is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', ..] and not ['X', 'S', ..] ? Isin[..2] : "";
        init;
    } = "";

    /// <summary>
    /// <c>value = quantity × price × multiplier</c>. Bonds and bills are quoted per cent of face while the broker writes 1 (performance.md
    /// §0), so theirs is 0.01; a missing one is 1.
    /// </summary>
    public decimal EffectiveMultiplier => AssetClass == AssetClass.Bond || AssetClass == AssetClass.Bill
        ? (Multiplier is 0m or 1m ? 0.01m : Multiplier)
        : (Multiplier == 0m ? 1m : Multiplier);

    /// <summary>Whether gains settle into cash each night, so that the position itself is worth nothing in net worth.</summary>
    public bool SettlesDaily => AssetClass.Code is "FUT" or "CFD" or "FSOPT" or "FSFOP";
}
