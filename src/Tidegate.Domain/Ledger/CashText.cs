namespace Tidegate.Domain.Ledger;

/// <summary>What the broker's text of a cash row tells beyond its type (flex.md §7, grammar of descriptions).</summary>
public static class CashText
{
    private const string Reversal = " - REVERSAL";
    private const string Tax = " TAX";

    /// <summary>Words by which the broker's programs for lending shares stand in the text of interest.</summary>
    private static readonly string[] LendingWords = ["SYEP", "STOCK YIELD", "MANAGED SECURITIES", "SECURITIES LENDING", "STOCK LOAN FEE"];

    /// <summary>Whether a row takes another one back: its text or code says so, or it is a negative dividend (flex.md §7).</summary>
    public static bool IsReversal(CashTransaction row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Description.EndsWith(Reversal, StringComparison.OrdinalIgnoreCase)
            || row.Codes.Split(';', ',').Any(code => code.Trim() == "Re")
            || (row.Type == "Dividends" && row.Amount < 0);
    }

    /// <summary>Whether interest comes from lending shares.</summary>
    public static bool IsLending(CashTransaction row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Kind == CashKind.Interest
            && LendingWords.Any(words => row.Description.Contains(words, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a payment in lieu of a dividend, or the tax on one.</summary>
    public static bool IsInLieu(CashTransaction row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Type == "Payment In Lieu Of Dividends" || row.Description.Contains("IN LIEU OF", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The country in the text of a tax, <c>US</c> in <c>… - US TAX</c>; empty when it has none.</summary>
    public static string Country(string description)
    {
        ArgumentNullException.ThrowIfNull(description);
        var text = WithoutEnd(description.TrimEnd(), Reversal);
        return IsTaxed(text) ? text[^(Tax.Length + 2)..^Tax.Length].ToUpperInvariant() : "";
    }

    /// <summary>
    /// What a dividend, its tax and its reversal have in common: the text without <c>- XX TAX</c>, <c>- REVERSAL</c> and the kind of
    /// dividend in brackets.
    /// </summary>
    public static string Story(CashTransaction row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var text = WithoutEnd(row.Description.TrimEnd(), Reversal);
        text = IsTaxed(text) ? text[..^(Tax.Length + " - XX".Length)] : text;
        if (row.Instrument.Exists && text.EndsWith(')') && text.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket)
            text = text[..bracket];
        return text.Trim().ToUpperInvariant();
    }

    private static bool IsTaxed(string text) =>
        text.EndsWith(Tax, StringComparison.OrdinalIgnoreCase)
        && text.Length > " - XX TAX".Length
        && text.AsSpan(text.Length - " - XX TAX".Length, 3) is " - "
        && char.IsAsciiLetter(text[^6])
        && char.IsAsciiLetter(text[^5]);

    private static string WithoutEnd(string text, string end) =>
        text.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? text[..^end.Length].TrimEnd() : text;
}
