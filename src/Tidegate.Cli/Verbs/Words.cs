using System.Text.Json;

namespace Tidegate.Cli.Verbs;

/// <summary>Names as a table shows them.</summary>
internal static class Words
{
    /// <summary>A member of an enum as the word that stands in JSON.</summary>
    public static string Of<TEnum>(TEnum member)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());

    /// <summary>A symbol without the blanks that fill those of options up to six letters.</summary>
    public static string Symbol(string symbol) => string.Join(' ', symbol.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
