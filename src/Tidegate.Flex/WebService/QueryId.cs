using System.Diagnostics.CodeAnalysis;

namespace Tidegate.Flex.WebService;

/// <summary>The number that the portal gives to a saved Flex query. Not its name, and not the token.</summary>
public sealed record QueryId
{
    private const int MaxDigits = 15;
    private const int MaxShown = 40;

    private QueryId(string digits) => Digits = digits;

    /// <summary>The digits, 1 to 15.</summary>
    public string Digits { get; }

    /// <summary>Takes in an id as a person types it; blanks around it are passed over.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The id.</param>
    /// <param name="problem">What is wrong with the text and what to do. A text that may be the token is not repeated.</param>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out QueryId? id, [NotNullWhen(false)] out string? problem)
    {
        const string Place = "The id is the number that the portal shows beside the query, behind the round \"i\".";
        text = text.Trim();
        problem = text switch
        {
            [] => $"The query id is empty. {Place}",
            _ when Digit(text) > MaxDigits => $"The query id has more than {MaxDigits} digits; this may be the token. {Place}",
            _ when text.ContainsAnyExceptInRange('0', '9') =>
                $"The query id \"{text[..Math.Min(text.Length, MaxShown)]}\" is no number; this may be the query's name. {Place}",
            _ => null,
        };
        id = problem is null ? new(text.ToString()) : null;
        return id is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Digits;

    private static int Digit(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character)) count++;
        }

        return count;
    }
}
