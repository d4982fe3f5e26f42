using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Lots;

/// <summary>The broker's codes of corporate actions (flex.md §10).</summary>
public static class ActionTypes
{
    // Old statements have no codes; the sentence begins or goes on with these words.
    private static readonly (string Words, string Type)[] Sentences =
    [
        ("SPINOFF", "SO"), ("TENDERED TO", "TO"), ("MERGED(", "TC"), ("STOCK DIVIDEND", "SD"), ("RIGHTS ISSUE", "RI"),
        ("SUBSCRIBES TO", "SR"), ("OVER SUBSCRIBE", "SR"), ("CUSIP/ISIN CHANGE", "IC"), ("DELISTED", "DW"), ("TBILL MATURITY", "TM"),
        ("BOND MATURITY", "BM"), (") SPLIT ", "FS"),
    ];

    /// <summary>The code of a leg; read out of the sentence where the row has none, and empty when that tells none either.</summary>
    public static string Of(CorporateAction leg)
    {
        ArgumentNullException.ThrowIfNull(leg);
        return leg.Type.Length > 0
            ? leg.Type
            : Array.Find(Sentences, pair => leg.Description.Contains(pair.Words, StringComparison.OrdinalIgnoreCase)).Type ?? "";
    }

    /// <summary>Whether the money of a leg comes in cash transactions of its own, so that its proceeds would count twice.</summary>
    public static bool IsPaidElsewhere(CorporateAction leg) => Of(leg) is "CD" or "CH" or "HI" or "HD" or "CI" or "PI" or "CP";
}
