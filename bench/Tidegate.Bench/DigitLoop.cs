using System.Buffers.Binary;
using Tidegate.Tws.Wire;

namespace Tidegate.Bench;

/// <summary>The floor of decoding: goes over the fields of each frame and reads digits or bits, and keeps nothing.</summary>
internal static class DigitLoop
{
    public static void Run(byte[] frames, bool isProtobuf)
    {
        ReadOnlySpan<byte> rest = frames;
        var sum = 0UL;
        while (FrameReader.TryTake(ref rest, out var payload))
            sum += isProtobuf ? Protobuf(payload[4..]) : Text(payload);
        if (sum == 0) throw new InvalidDataException("The frames of the bench hold no numbers.");
    }

    private static ulong Text(ReadOnlySpan<byte> fields)
    {
        var sum = 0UL;
        var number = 0UL;
        foreach (var one in fields)
        {
            var digit = (uint)(one - '0');
            if (digit <= 9)
            {
                number = (number * 10) + digit;
            }
            else if (one == 0)
            {
                sum += number;
                number = 0;
            }
        }

        return sum;
    }

    private static ulong Protobuf(ReadOnlySpan<byte> message)
    {
        var sum = 0UL;
        for (var place = 0; place < message.Length;)
        {
            var key = Varint(message, ref place);
            switch (key & 7)
            {
                case 0:
                    sum += Varint(message, ref place);
                    break;
                case 1:
                    sum += BinaryPrimitives.ReadUInt64LittleEndian(message[place..]);
                    place += 8;
                    break;
                case 2:
                    var length = (int)Varint(message, ref place);
                    sum += Text(message.Slice(place, length));
                    place += length;
                    break;
                default:
                    throw new InvalidDataException("No message here has such a field.");
            }
        }

        return sum;
    }

    private static ulong Varint(ReadOnlySpan<byte> message, ref int place)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var one = message[place++];
            value |= (ulong)(one & 0x7f) << shift;
            if (one < 0x80) return value;
        }
    }
}
