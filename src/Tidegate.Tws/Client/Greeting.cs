using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Client;

/// <summary>The first words of a connection.</summary>
/// <param name="ServerVersion">What the gateway chose from the range it was offered.</param>
/// <param name="GatewayTime">Local time at the gateway with its zone, as sent; zones are written in many ways.</param>
internal readonly record struct Greeting(int ServerVersion, string GatewayTime)
{
    /// <summary>What a client sends first: four bytes and a frame with the range of versions.</summary>
    public static byte[] Request(int newest)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"v{Wire.ServerVersion.Oldest}..{newest}");
        var bytes = new byte[8 + range.Length];
        "API\0"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), range.Length);
        Encoding.ASCII.GetBytes(range, bytes.AsSpan(8));
        return bytes;
    }

    /// <summary>Reads the gateway's answer: version and time, ended by NUL each. The zone may be in any code page.</summary>
    /// <exception cref="FrameException">It is no answer to a greeting.</exception>
    public static Greeting Read(ReadOnlySpan<byte> payload)
    {
        var end = payload.IndexOf((byte)0);
        if (end < 0 || !int.TryParse(payload[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            throw new FrameException($"Expected a server version, found '{FieldText.Shown(payload)}'.");
        var time = payload[(end + 1)..];
        var timeEnd = time.IndexOf((byte)0);
        return new(version, Encoding.UTF8.GetString(timeEnd < 0 ? time : time[..timeEnd]));
    }
}
