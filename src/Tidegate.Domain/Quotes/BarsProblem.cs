namespace Tidegate.Domain.Quotes;

/// <summary>Why there are no bars of the past, in words.</summary>
public static class BarsProblem
{
    private const string WhereToSubscribe = "Data is ordered in the portal under Settings, Market Data Subscriptions, for the user name "
        + "that is logged in at the gateway.";

    private const string TooFast = "The broker was asked for past prices too often in a short time. Wait ten minutes, then open the page "
        + "again.";

    private const string Elsewhere = "The same user name is logged in elsewhere and takes the data. Log out there, or give the gateway "
        + "a user of its own.";

    // The broker has one code for all of these and tells them apart by its text (tws-api §8.6, §8.8).
    private const int Service = 162;

    /// <summary>What a refusal means and what to do.</summary>
    /// <param name="code">The broker's code.</param>
    /// <param name="text">Its words.</param>
    public static string Of(int code, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return code switch
        {
            Service when Says("pacing") => TooFast,
            100 or 420 => TooFast,
            Service when Says("no market data permissions") || Says("subscri") =>
                $"This login has no past prices of it, for it lacks the market data. {WhereToSubscribe}",
            354 or 10089 or 10090 or 10091 or 10168 =>
                $"This login has no past prices of it, for it lacks the market data. {WhereToSubscribe}",
            Service when Says("no data") =>
                "The broker has no bars of it for this span. It may not have been traded then; choose a longer span.",
            Service when Says("different IP") || Says("another") => Elsewhere,
            10197 => Elsewhere,
            165 => $"The broker's service of past prices says: {text.TrimEnd('.')}. Try again in a minute.",
            1100 => "The gateway has lost the broker, so there are no past prices now. It comes back by itself.",
            _ => string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"The broker gives no past prices: {text.TrimEnd('.')} (code {code})."),
        };

        bool Says(string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
    }
}
