using System.Security.Cryptography;
using System.Text;

namespace Tidegate.Simulator.FlexService;

/// <summary>Names a token without telling it.</summary>
public static class TokenFingerprint
{
    /// <summary>Digits of a fingerprint.</summary>
    public const int Length = 12;

    /// <summary>The first 12 digits of the token's SHA-256, lower case.</summary>
    public static string Of(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))[..Length];
}
