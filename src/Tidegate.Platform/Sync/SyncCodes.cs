using System.Text.RegularExpressions;

namespace Tidegate.Platform.Sync;

/// <summary>
/// What a problem's code looks like: the broker's number, a sign of ours, or a lower-kebab word. Anything else is told to nobody.
/// </summary>
internal static partial class SyncCodes
{
    private const int WaitMilliseconds = 1_000;

    /// <summary>The code, <c>none</c>, or <c>other</c>.</summary>
    public static string Plain(string? code) =>
        string.IsNullOrEmpty(code) ? "none" : Shape().IsMatch(code) ? code : "other";

    [GeneratedRegex("^(?:[0-9]{3,5}|[A-Z]-[0-9]{2}|[a-z]{1,12}(?:-[a-z]{1,12}){0,4})$", RegexOptions.None, WaitMilliseconds)]
    private static partial Regex Shape();
}
