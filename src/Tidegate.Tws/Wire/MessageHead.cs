using System.Buffers.Binary;

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
        if (version >= ServerVersion.Protobuf)
        {
            if (payload.Length < sizeof(int))
                throw new FrameException($"A message has at least 4 bytes, this one has {payload.Length}.");
            return Of(BinaryPrimitives.ReadInt32BigEndian(payload), sizeof(int));
        }

        var id = 0;
        for (var i = 0; i < Math.Min(payload.Length, DigitsMax + 1); i++)
        {
            var digit = (uint)(payload[i] - '0');
            if (digit <= 9)
                id = (id * 10) + (int)digit;
            else if (payload[i] == 0 && i > 0)
                return Of(id, i + 1);
            else
                break;
        }

        throw DecimalText.Malformed("the number of a message", payload);
    }

    private static MessageHead Of(int id, int length) => id > MessageWriter.ProtobufOffset
        ? new(id - MessageWriter.ProtobufOffset, true, length)
        : new(id, false, length);
}
