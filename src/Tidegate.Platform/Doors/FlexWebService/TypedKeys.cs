using System.Text.RegularExpressions;
using Tidegate.Flex.WebService;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Doors.FlexWebService;

/// <summary>
/// What can be said of a token or a query id before the broker is asked: what people put into the wrong field is named. Nothing that may
/// be a token is repeated.
/// </summary>
public static partial class TypedKeys
{
    private const string TokenPlace = "The token stands in the portal under Flex Web Service Configuration, as \"Current Token\".";
    private const string QueryPlace = "The query id is the number that the portal shows beside the query, behind the round \"i\".";

    /// <summary>What is wrong with a token, and what to do; null when it can be one.</summary>
    public static string? TokenProblem(Secret typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = typed.Reveal().Trim();
        return Foreign(text, "token", TokenPlace) ?? (FlexToken.TryParse(text, out _, out var problem) ? null : problem);
    }

    /// <summary>What is wrong with a query id, and what to do; null when it can be one.</summary>
    public static string? QueryProblem(Secret typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = typed.Reveal().Trim();
        return Foreign(text, "query id", QueryPlace) ?? (QueryId.TryParse(text, out _, out var problem) ? null : problem);
    }

    private static string? Foreign(string text, string wanted, string place)
    {
        if (AccountNumber().IsMatch(text))
            return $"This is an account number, not the {wanted}. {place}";
        if (text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return $"This is the address of a page, not the {wanted}. {place}";
        return text.Contains('@', StringComparison.Ordinal) ? $"This is an e-mail address, not the {wanted}. {place}" : null;
    }

    // U live, DU paper, F and DF an advisor's, I an introducing broker's.
    [GeneratedRegex(@"^D?[UFI]\d{4,9}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AccountNumber();
}
