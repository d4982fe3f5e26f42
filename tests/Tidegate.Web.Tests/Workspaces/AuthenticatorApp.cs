using System.Globalization;
using System.Security.Cryptography;

namespace Tidegate.Web.Tests.Workspaces;

/// <summary>An authenticator app as RFC 6238 describes it, made without the product's code.</summary>
internal static class AuthenticatorApp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string CodeAt(string base32Key, DateTimeOffset now)
    {
        var bits = string.Concat(base32Key.Replace(" ", "", StringComparison.Ordinal)
            .Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var counter = BitConverter.GetBytes(now.ToUnixTimeSeconds() / 30);
        Array.Reverse(counter);
        var hash = HMACSHA1.HashData(key, counter);
        var at = hash[^1] & 15;
        var number = (hash[at] & 127) << 24 | hash[at + 1] << 16 | hash[at + 2] << 8 | hash[at + 3];
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
