using System.Buffers.Binary;

namespace Tidegate.Tws.Wire;

/// <summary>One field of a protobuf message, in place.</summary>
internal readonly ref struct ProtobufField
{
    private const ulong NumberMax = 536_870_911;

    private readonly ulong scalar;
    private readonly ReadOnlySpan<byte> bytes;

    private ProtobufField(int number, WireType type, ulong scalar, ReadOnlySpan<byte> bytes)
    {
        Number = number;
        Type = type;
        this.scalar = scalar;
        this.bytes = bytes;
    }

    public int Number { get; }

    public WireType Type { get; }

    /// <summary>Reads the field that begins at a place, and moves the place behind it.</summary>
    /// <exception cref="FrameException">There is no whole field, or one of a layout that the format no longer has.</exception>
    public static ProtobufField Read(ReadOnlySpan<byte> message, scoped ref int place)
    {
        var key = Varint(message, ref place);
        var number = (int)(key >> 3);
        var type = (WireType)(key & 7);
        if (key >> 3 is 0 or > NumberMax)
            throw Impossible(key >> 3);
        switch (type)
        {
            case WireType.Varint:
                return new(number, type, Varint(message, ref place), default);
            case WireType.Fixed64:
                return new(number, type, BinaryPrimitives.ReadUInt64LittleEndian(Take(message, ref place, 8, number)), default);
            case WireType.Bytes:
                var length = Varint(message, ref place);
                if (length > (ulong)(message.Length - place))
                    throw Short(number);
                return new(number, type, 0, Take(message, ref place, (int)length, number));
            case WireType.Fixed32:
                return new(number, type, BinaryPrimitives.ReadUInt32LittleEndian(Take(message, ref place, 4, number)), default);
            default:
                throw NoLayout(number, (int)type);
        }
    }

    /// <summary>Passes over the field that begins at a place.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="FrameException">There is no whole field, or one of a layout that the format no longer has.</exception>
    public static int Skip(ReadOnlySpan<byte> message, scoped ref int place)
    {
        var start = place;
        var key = place < message.Length && message[place] < 0x80 ? message[place++] : Varint(message, ref place);
        var left = message.Length - place;
        switch ((WireType)(key & 7))
        {
            case WireType.Varint:
                Varint(message, ref place);
                break;
            case WireType.Fixed64 when left >= sizeof(ulong):
                place += sizeof(ulong);
                break;
            case WireType.Bytes when Varint(message, ref place) is var length && length <= (ulong)(message.Length - place):
                place += (int)length;
                break;
            case WireType.Fixed32 when left >= sizeof(uint):
                place += sizeof(uint);
                break;
            default:
                // It says what is wrong.
                return Read(message, ref start).Number;
        }

        return key >> 3 is > 0 and <= NumberMax ? (int)(key >> 3) : throw Impossible(key >> 3);
    }

    /// <summary>Reads a number of seven bits a byte.</summary>
    /// <exception cref="FrameException">It does not end.</exception>
    public static ulong Varint(ReadOnlySpan<byte> message, scoped ref int place)
    {
        var value = 0UL;
        for (var shift = 0; shift < 70 && place < message.Length; shift += 7)
        {
            var one = message[place++];
            value |= (ulong)(one & 0x7f) << shift;
            if (one < 0x80)
                return value;
        }

        throw Endless();
    }

    public ulong AsVarint() => Type == WireType.Varint ? scalar : throw Wrong("a whole number");

    public double AsDouble() => Type == WireType.Fixed64 ? BitConverter.UInt64BitsToDouble(scalar) : throw Wrong("a double");

    public ReadOnlySpan<byte> AsBytes() => Type == WireType.Bytes ? bytes : throw Wrong("text or a record");

    private static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> message, scoped ref int place, int count, int number)
    {
        if (message.Length - place < count)
            throw Short(number);
        var taken = message.Slice(place, count);
        place += count;
        return taken;
    }

    // What makes the texts is apart, for room for it would be cleared for each field.
    private static FrameException Impossible(ulong number) => new($"A field cannot have the number {number}.");

    private static FrameException NoLayout(int number, int type) => new($"Field {number} has the layout {type}, which does not exist.");

    private static FrameException Endless() => new("The message ends within a number, or a number has more than ten bytes.");

    private static FrameException Short(int number) => new($"The message ends within field {number}.");

    private FrameException Wrong(string wanted) => new($"Field {Number} should be {wanted} but is laid out as {Type}.");
}
