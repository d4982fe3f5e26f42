using System.Globalization;

namespace Tidegate.Domain.Instruments;

/// <summary>
/// What identifies an instrument: IBKR's <c>conid</c> in digits, or, for statements without that column, <c>CLASS:SYMBOL:CURRENCY</c>.
/// The all-zero value is "no instrument".
/// </summary>
public readonly record struct InstrumentId(string? Text)
{
    /// <summary>The id of a contract number of the broker.</summary>
    public static InstrumentId FromConid(long conid) => new(conid.ToString(CultureInfo.InvariantCulture));

    /// <summary>The id of an instrument of which the statement tells only class, symbol and currency.</summary>
    public static InstrumentId FromSymbol(AssetClass assetClass, string symbol, Currency currency) =>
        new($"{assetClass}:{symbol}:{currency}");

    /// <summary>The text, empty for no instrument.</summary>
    public string Value => Text ?? "";

    /// <summary>Whether there is an instrument.</summary>
    public bool Exists => !string.IsNullOrEmpty(Text);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
