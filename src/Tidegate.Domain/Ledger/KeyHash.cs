using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tidegate.Domain.Ledger;

/// <summary>Hashes the parts of a key.</summary>
internal static class KeyHash
{
    /// <summary>The hash of parts in order.</summary>
    public static Guid Of(params ReadOnlySpan<string> parts)
    {
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)), digest);
        return new Guid(digest[..16], bigEndian: true);
    }

    /// <summary>The hash of parts, the first of which is an id; null when the row lacks the id.</summary>
    public static Guid? OfId(string what, string id, params ReadOnlySpan<string> more) =>
        id.Length == 0 ? null : Of([what, id, .. more]);

    /// <summary>A day as a part of a key; empty for none.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A number as a part of a key: 1.50 and 1.5 are the same number, so they give the same key.</summary>
    public static string Number(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The sign as a part of a key.</summary>
    public static string Sign(decimal value) => value < 0 ? "-" : "+";
}
