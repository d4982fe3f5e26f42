using System.Security.Cryptography;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>A password made for someone else: shown once, works for a day, and opens only the page that asks for a new one.</summary>
public static class OneTimePassword
{
    /// <summary>How long it works.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    // 31 signs that are not mistaken for one another; 20 of them are 99 bits.
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int GroupLength = 5;
    private const int Groups = 4;

    internal static Secret Create() =>
        new(string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Signs, GroupLength))));
}
