namespace Tidegate.Domain.Quotes;

/// <summary>Why there is no quote, or not the best one.</summary>
/// <param name="Code">The broker's code.</param>
/// <param name="Sentence">What it means and what to do.</param>
public sealed record QuoteProblem(int Code, string Sentence)
{
    private const string WhereToSubscribe = "Data is ordered in the portal under Settings, Market Data Subscriptions, for the user name "
        + "that is logged in at the gateway.";

    /// <summary>What a code means for a quote (tws-api §8.5, §8.8); null for one that leaves the quote as it is.</summary>
    /// <param name="code">The broker's code.</param>
    /// <param name="text">Its words, for codes that are not known here.</param>
    public static QuoteProblem? Of(int code, string text) => code switch
    {
        354 or 10168 => new(code, $"This login has no market data for it, and delayed data is not switched on. {WhereToSubscribe}"),
        10167 => new(code, $"Delayed by 15 to 20 minutes: this login has no live data for it. {WhereToSubscribe}"),
        10089 or 10090 or 10091 => new(code, $"A part of the data needs another subscription. {WhereToSubscribe}"),
        10197 => new(
            code, "The same user name is logged in elsewhere and takes the data. Log out there, or give the gateway a user of its own."),
        10182 => new(code, "The broker dropped it; it is asked for again."),
        101 => new(code, "All market data lines of the login are in use, here or in the windows of TWS. Watch fewer instruments."),
        200 => new(code, "The broker knows no such instrument any more. Remove it and search for it again."),
        2103 or 2119 => new(code, "The broker's market data is interrupted; it comes back by itself."),
        >= 2100 and < 2200 => null,
        _ => new(code, text),
    };
}
