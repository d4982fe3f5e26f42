using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Tidegate.Platform.Tokens;

/// <summary>
/// The text form of a personal token: <c>tidegate_</c>, 43 random characters of 62 (256 bits), 6 characters that check them. So a token
/// that leaked is recognised by a search for its beginning, and one that was typed or copied wrong is told apart from one that is unknown
/// without asking the database.
/// </summary>
public static class TokenText
{
    /// <summary>With what each token begins.</summary>
    public const string Prefix = "tidegate_";

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int RandomLength = 43;
    private const int CheckLength = 6;

    /// <summary>Characters of a whole token.</summary>
    public static int Length { get; } = Prefix.Length + RandomLength + CheckLength;

    /// <summary>A new token.</summary>
    internal static string Create()
    {
        var random = RandomNumberGenerator.GetString(Alphabet, RandomLength);
        return $"{Prefix}{random}{Check(random)}";
    }

    /// <summary>Whether the text claims to be a token of ours.</summary>
    public static bool IsMeant([NotNullWhen(true)] string? text) => text?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>Whether the text is whole: the right length, and its check part fits.</summary>
    public static bool IsWhole([NotNullWhen(true)] string? text) =>
        IsMeant(text) && text.Length == Length
        && text.EndsWith(Check(text.AsSpan(Prefix.Length, RandomLength)), StringComparison.Ordinal);

    /// <summary>What is stored of a token. Random bits need no salt and no slow hash.</summary>
    internal static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    // The first 32 bits of SHA-256 in six digits of 62. It tells slips apart and protects nothing.
    private static string Check(ReadOnlySpan<char> random)
    {
        Span<byte> bytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(RandomLength)];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(random, bytes)], hash);
        var rest = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash);
        Span<char> digits = stackalloc char[CheckLength];
        for (var i = CheckLength - 1; i >= 0; i--)
        {
            digits[i] = Alphabet[(int)(rest % (uint)Alphabet.Length)];
            rest /= (uint)Alphabet.Length;
        }

        return new string(digits);
    }
}
