using System.Globalization;
using System.Text.RegularExpressions;

namespace Tidegate.Domain.Lots.Actions;

/// <summary>The ratio in a sentence such as <c>SPLIT 1 FOR 25</c>: new shares for old ones.</summary>
internal sealed partial record SplitRatio(decimal New, decimal Old)
{
    public static SplitRatio? Of(string sentence) =>
        Pattern().Match(sentence) is { Success: true } match
        && decimal.TryParse(match.Groups["new"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var added)
        && decimal.TryParse(match.Groups["old"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var old)
        && added > 0 && old > 0
            ? new(added, old)
            : null;

    [GeneratedRegex(@"\bSPLIT\s+(?<new>[0-9.]{1,20})\s+FOR\s+(?<old>[0-9.]{1,20})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
