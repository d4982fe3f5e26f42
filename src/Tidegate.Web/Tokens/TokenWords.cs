using System.Globalization;
using Tidegate.Domain.Tokens;

namespace Tidegate.Web.Tokens;

/// <summary>Scopes and lives of tokens, as people read and choose them.</summary>
internal static class TokenWords
{
    /// <summary>The life that is proposed.</summary>
    public const string LifeDefault = "365";

    private const string Endless = "none";

    /// <summary>How long a token may work, in words of the form.</summary>
    public static IReadOnlyList<(string Word, string Label)> Lives { get; } =
        [("30", "30 days"), ("90", "90 days"), (LifeDefault, "1 year"), (Endless, "without an end")];

    /// <summary>The word of a scope.</summary>
    public static string Of(TokenScope scope) => scope.ToString().ToLowerInvariant();

    /// <summary>The scope of a word; 0, which is no scope, when there is none.</summary>
    public static TokenScope Parse(string? word) => TokenScopes.All.FirstOrDefault(scope => Of(scope) == word);

    /// <summary>The days of a word; null for without an end, 0, which is no life, for what is none.</summary>
    public static int? Days(string? word) =>
        word == Endless ? null : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0;

    /// <summary>What a token of this scope may do.</summary>
    public static string Meaning(TokenScope scope) => scope switch
    {
        TokenScope.Read => "sees everything, changes nothing",
        TokenScope.Trade => "also imports statements and edits",
        TokenScope.Admin => "also sees people and names accounts",
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "There is no such scope."),
    };
}
