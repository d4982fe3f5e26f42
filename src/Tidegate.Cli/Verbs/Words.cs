using System.Text.Json;

namespace Tidegate.Cli.Verbs;

/// <summary>Members of enums as words, the same that stand in JSON.</summary>
internal static class Words
{
    public static string Of<TEnum>(TEnum member)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());
}
