using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Tidegate.Tws.Wire;

/// <summary>What a frame is about: the number of the message, its form, and where its fields begin.</summary>
/// <param name="Id">The number of the message in its direction.</param>
/// <param name="IsProtobuf">Whether the fields are protobuf.</param>
/// <param name="Length">Bytes before the first field.</param>
public readonly record struct MessageHead(int Id, bool IsProtobuf, int Length)
{
    private const int DigitsMax = 6;

    /// <summary>
    /// Reads the beginning of a payload. The number alone says which form it has: above 200 it is protobuf, whatever the server version.
    /// </summary>
    /// <exception cref="FrameException">There is no number.</exception>
    public static MessageHead Read(ReadOnlySpan<byte> payload, int version)
    {
        var number = ReadNumber(payload, version, out var length);
        return number > MessageWriter.ProtobufOffset
            ? new(number - MessageWriter.ProtobufOffset, true, length)
            : new(number, false, length);
    }

    /// <summary>Reads the number as it stands there, with what is added to it for protobuf.</summary>
    /// <exception cref="FrameException">There is no number.</exception>
    internal static int ReadNumber(ReadOnlySpan<byte> payload, int version, out int length)
    {
        if (version >= ServerVersion.Protobuf)
        {
            length = sizeof(int);
            return BinaryPrimitives.TryReadInt32BigEndian(payload, out var number) ? number : throw TooShort(payload.Length);
        }

        var id = 0;
        for (var i = 0; i < payload.Length && i <= DigitsMax; i++)
        {
            var digit = (uint)(payload[i] - '0');
            if (digit <= 9)
            {
                id = (id * 10) + (int)digit;
                continue;
            }

            if (payload[i] != 0 || i == 0)
                break;
            length = i + 1;
            return id;
        }

        throw DecimalText.Malformed("the number of a message", payload);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static FrameException TooShort(int length) => new($"A message has at least 4 bytes, this one has {length}.");
}
