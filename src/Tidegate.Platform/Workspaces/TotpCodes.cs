using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tidegate.Platform.Workspaces;

/// <summary>
/// Time-based one-time passwords, RFC 6238: HMAC-SHA-1, six digits, 30 seconds, one step to either side for clocks that differ.
/// </summary>
internal static class TotpCodes
{
    public const int Digits = 6;
    private const int StepSeconds = 30;
    private const int StepsAside = 1;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>
    /// The step whose code this is, looking around now; null when it is none of them. All candidates are compared, each in constant time.
    /// </summary>
    public static long? FindStep(string base32Key, string code, DateTimeOffset now)
    {
        var key = Decode(base32Key);
        var given = Encoding.ASCII.GetBytes(code);
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        for (var step = current - StepsAside; step <= current + StepsAside; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(key, step)), given))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The code of one step, six digits.</summary>
    public static string Code(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> message = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, message, hash);
        var offset = hash[^1] & 0x0F;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The bytes of a base32 text in capitals, without padding.</summary>
    /// <exception cref="FormatException">A character is none of base32.</exception>
    public static byte[] Decode(string base32)
    {
        var bytes = new byte[base32.Length * 5 / 8];
        int bits = 0, held = 0, next = 0;
        foreach (var c in base32)
        {
            var value = Base32.IndexOf(c, StringComparison.Ordinal);
            held = value < 0 ? throw new FormatException("A two-factor key is base32 in capitals.") : (held << 5 | value) & 0xFFFF;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[next++] = (byte)(held >> bits);
            }
        }

        return bytes;
    }
}
