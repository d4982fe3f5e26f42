using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Tidegate.Flex.WebService;

/// <summary>
/// The secret that the portal gives out for the Flex Web Service: digits, 20 to 24 of them as seen (flex.md §1). It has no text form, so
/// that it cannot get into a log, a message or a debugger's window; only the client of the service reads it.
/// </summary>
[DebuggerDisplay("{Fingerprint}")]
public sealed class FlexToken
{
    private const int MinDigits = 10;
    private const int MaxDigits = 64;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string digits;

    private FlexToken(string digits)
    {
        this.digits = digits;
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(digits));
        Fingerprint = new(Convert.ToHexStringLower(hash.AsSpan(0, hash.Length / 2)));
    }

    /// <summary>What stands for the token wherever tokens are told apart.</summary>
    public TokenFingerprint Fingerprint { get; }

    /// <summary>Takes in a token as a person pastes it; blanks around it are passed over.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The token.</param>
    /// <param name="problem">What is wrong with the text and what to do, in words that do not repeat it.</param>
    public static bool TryParse(
        ReadOnlySpan<char> text, [NotNullWhen(true)] out FlexToken? token, [NotNullWhen(false)] out string? problem)
    {
        const string Place = "In the portal it stands under Flex Web Service Configuration; copy it whole.";
        text = text.Trim();
        problem = text switch
        {
            [] => $"The token is empty. {Place}",
            _ when text.ContainsAnyExceptInRange('0', '9') => $"The token holds something else than digits. {Place}",
            { Length: < MinDigits } => $"The token has only {text.Length} digits; this may be a query's id. {Place}",
            { Length: > MaxDigits } => $"The token has {text.Length} digits, more than any token has. {Place}",
            _ => null,
        };
        token = problem is null ? new(text.ToString()) : null;
        return token is not null;
    }

    /// <summary>A mask: a token has no text form.</summary>
    public override string ToString() => "***";

    /// <summary>The text with the token masked wherever it stands.</summary>
    internal string Mask(string text) => text.Replace(digits, ToString(), StringComparison.Ordinal);

    /// <summary>The token as it goes over the wire.</summary>
    internal string Reveal() => digits;
}
