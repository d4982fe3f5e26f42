using System.Buffers.Binary;

namespace Tidegate.Tws.Wire;

/// <summary>
/// Frames being written: a 4-byte big-endian length before each payload. Grows as needed and is used again after
/// <see cref="Clear"/>. For one thread at a time.
/// </summary>
public sealed class FrameBuffer
{
    private byte[] bytes = new byte[512];

    /// <summary>All bytes written so far.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    /// <summary>How many bytes are written so far.</summary>
    public int Length { get; private set; }

    /// <summary>Forgets everything.</summary>
    public void Clear() => Length = 0;

    /// <summary>Leaves room for the length of a frame and says where it stands.</summary>
    internal int BeginFrame()
    {
        var start = Length;
        Room(sizeof(int));
        Length += sizeof(int);
        return start;
    }

    /// <summary>Fills in the length of the frame that began at a place.</summary>
    internal void EndFrame(int start) =>
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(start), Length - start - sizeof(int));

    /// <summary>Takes back what was written since a place.</summary>
    internal void CutTo(int start) => Length = start;

    /// <summary>Room for at least so many bytes; <see cref="Advance"/> says how many were used.</summary>
    internal Span<byte> Room(int size)
    {
        if (bytes.Length - Length < size)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + size));
        return bytes.AsSpan(Length);
    }

    internal void Advance(int count) => Length += count;

    internal void Byte(byte value)
    {
        Room(1)[0] = value;
        Length++;
    }

    internal void Bytes(scoped ReadOnlySpan<byte> value)
    {
        value.CopyTo(Room(value.Length));
        Length += value.Length;
    }

    /// <summary>Puts bytes before what was written since a place.</summary>
    internal void Insert(int place, scoped ReadOnlySpan<byte> value)
    {
        Room(value.Length);
        bytes.AsSpan(place, Length - place).CopyTo(bytes.AsSpan(place + value.Length));
        value.CopyTo(bytes.AsSpan(place));
        Length += value.Length;
    }
}
