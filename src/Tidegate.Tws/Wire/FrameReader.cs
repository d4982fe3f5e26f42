using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Tidegate.Tws.Wire;

/// <summary>Finds frames in the bytes of a stream: a 4-byte big-endian length and so many bytes.</summary>
public static class FrameReader
{
    /// <summary>The longest payload that the protocol allows, in bytes. Beyond it the stream cannot be followed any more.</summary>
    public const int PayloadMax = 0x00FF_FFFF;

    /// <summary>Takes the first whole frame off the bytes received.</summary>
    /// <param name="received">The bytes; without the frame afterwards.</param>
    /// <param name="payload">The frame without its length.</param>
    /// <returns>False if no whole frame is there yet.</returns>
    /// <exception cref="FrameException">The length is negative or too large: the connection has to be dropped.</exception>
    public static bool TryTake(ref ReadOnlySequence<byte> received, out ReadOnlySequence<byte> payload)
    {
        payload = default;
        if (received.Length < sizeof(int))
            return false;
        var length = Checked(Length(received));
        if (received.Length < sizeof(int) + length)
            return false;
        payload = received.Slice(sizeof(int), length);
        received = received.Slice(payload.End);
        return true;
    }

    /// <summary>Takes the first whole frame off bytes that lie in one piece, which is the common case and the quick one.</summary>
    /// <param name="received">The bytes; without the frame afterwards.</param>
    /// <param name="payload">The frame without its length.</param>
    /// <returns>False if no whole frame is there yet.</returns>
    /// <exception cref="FrameException">The length is negative or too large: the connection has to be dropped.</exception>
    public static bool TryTake(ref ReadOnlySpan<byte> received, out ReadOnlySpan<byte> payload)
    {
        payload = default;
        if (received.Length < sizeof(int))
            return false;
        var length = Checked(BinaryPrimitives.ReadInt32BigEndian(received));
        if (received.Length - sizeof(int) < length)
            return false;
        payload = received.Slice(sizeof(int), length);
        received = received[(sizeof(int) + length)..];
        return true;
    }

    private static int Checked(int length) => length is >= 0 and <= PayloadMax
        ? length
        : throw Impossible(length);

    // Apart: what makes its text would be got ready for each frame.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static FrameException Impossible(int length) =>
        new($"A frame of {length} bytes is announced; at most {PayloadMax} are allowed.");

    private static int Length(in ReadOnlySequence<byte> received)
    {
        if (received.FirstSpan.Length >= sizeof(int))
            return BinaryPrimitives.ReadInt32BigEndian(received.FirstSpan);
        Span<byte> length = stackalloc byte[sizeof(int)];
        received.Slice(0, sizeof(int)).CopyTo(length);
        return BinaryPrimitives.ReadInt32BigEndian(length);
    }
}
