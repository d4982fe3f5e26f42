using System.Globalization;
using System.Text.RegularExpressions;
using Tidegate.Domain.Findings;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Findings;

/// <summary>
/// Writes the texts of findings as pages write numbers and days. They are kept as the command line prints them, since a page of another
/// person may group digits otherwise.
/// </summary>
public static partial class FindingText
{
    /// <summary>The sentence of a finding. Names and ids in it stay as they are.</summary>
    public static string Sentence(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var inMoney = finding.Currency is not null;
        var name = finding.Subject.Trim();
        // A symbol such as 1299 is a name; days are none.
        return !name.Any(char.IsAsciiDigit) || Days.IsoDay().IsMatch(name)
            ? Written(finding.Sentence, inMoney)
            : string.Join(name, finding.Sentence.Split(name).Select(part => Written(part, inMoney)));
    }

    private static string Written(string text, bool inMoney) => Number().Replace(Days.InWords(text), match =>
    {
        if (!decimal.TryParse(match.Groups["number"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
            return match.Value;

        var isMoney = match.Groups["unit"].Success || (inMoney && match.Groups["before"].Success);
        return match.Groups["before"].Value + (isMoney ? Numbers.Price(value) : Numbers.Quantity(value)) + match.Groups["unit"].Value;
    });

    // A number that stands alone: not the year of a day in words, not an id of the broker's behind "trade", no part of a word.
    [GeneratedRegex(
        @"(?<before>difference of )?(?<![\w.,§/-]|trade |(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) )"
            + @"(?<number>-?\d+(\.\d+)?)(?![\w/-]|[.,]\d)(?<unit> [A-Z]{3}\b)?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
