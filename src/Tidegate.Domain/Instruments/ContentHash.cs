using System.Security.Cryptography;
using System.Text;

namespace Tidegate.Domain.Instruments;

/// <summary>A hash by which contents are told apart: the first half of SHA-256 over the UTF-8 text.</summary>
public static class ContentHash
{
    /// <summary>The hash of a text.</summary>
    public static Guid Of(string text)
    {
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), digest);
        return new Guid(digest[..16], bigEndian: true);
    }
}
