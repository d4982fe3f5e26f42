using Tidegate.Platform.Portfolio;

namespace Tidegate.Web.Portfolio;

/// <summary>Sentences and shares that rows of holdings have in common.</summary>
public static class HoldingWords
{
    /// <summary>Why an amount is not converted.</summary>
    public const string NoRate = "No statement has the rate of that day for this currency.";

    /// <summary>Unrealized result over cost, 0.01 is one per cent; null when one is unknown or nothing was paid.</summary>
    public static decimal? UnrealizedFraction(HoldingView row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Cost.Value is { } cost and not 0m ? row.Unrealized.Value / Math.Abs(cost) : null;
    }
}
