using Tidegate.Domain.Lots;

namespace Tidegate.Web.Portfolio;

/// <summary>Words for where a lot comes from and how far it can be trusted.</summary>
public static class LotWords
{
    /// <summary>Where it comes from.</summary>
    public static string Source(LotSource source) => source switch
    {
        LotSource.Trade => "trade",
        LotSource.Derived => "derived",
        LotSource.Edited => "edited",
        LotSource.Transfer => "transferred",
        LotSource.CorporateAction => "corporate action",
        LotSource.Grant => "granted",
        _ => "by hand",
    };

    /// <summary>The same as a sentence, for the mark's explanation.</summary>
    public static string Sentence(LotSource source) => source switch
    {
        LotSource.Trade => "Opened by a trade.",
        LotSource.Derived => "Opened before the first statement; worked out from the broker's figures.",
        LotSource.Edited => "Opened before the first statement; day and cost were entered here.",
        LotSource.Transfer => "Came with a transfer from another account.",
        LotSource.CorporateAction => "Came out of a corporate action.",
        LotSource.Grant => "Was granted.",
        _ => "Opened by a transaction entered by hand.",
    };

    /// <summary>How far it can be trusted, when that is less than fully; empty else.</summary>
    public static string Doubt(LotConfidence confidence) => confidence switch
    {
        LotConfidence.CostExact => "day not known",
        LotConfidence.Estimated => "estimated",
        _ => "",
    };

    /// <summary>The same as a sentence.</summary>
    public static string Sentence(LotConfidence confidence) => confidence switch
    {
        LotConfidence.CostExact => "The cost is the broker's; the day of the opening is not known.",
        LotConfidence.Estimated => "The cost is that of several lots together, or a market price.",
        _ => "Day and cost are known.",
    };
}
