using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Tidegate.Tws.Wire;

/// <summary>
/// Writes numbered fields. As the broker's own encoder does, it leaves out what is unset, empty text, false and empty lists, and writes
/// whole numbers that are 0.
/// </summary>
internal readonly struct ProtobufFieldWriter(FrameBuffer buffer, int version) : IWire
{
    private const int VarintBytesMax = 10;
    private const int DecimalBytesMax = 32;

    public int Version => version;

    public bool IsProtobuf => true;

    public bool IsReading => false;

    public void MessageVersion(int version)
    {
    }

    public void Fixed(string text)
    {
    }

    public string Text(int number, string? value)
    {
        if (number != 0 && !string.IsNullOrEmpty(value))
            Bytes(number, value);
        return value ?? "";
    }

    public string Prose(int number, string? value) => Text(number, value);

    public int I32(int number, int value) => (int)I64(number, value);

    public int? I32OrUnset(int number, int? value) => value is { } set ? I32(number, set) : null;

    public long I64(int number, long value)
    {
        if (number != 0)
        {
            Key(number, WireType.Varint);
            Varint((ulong)value);
        }

        return value;
    }

    public long? I64OrUnset(int number, long? value) => value is { } set ? I64(number, set) : null;

    public bool Flag(int number, bool value)
    {
        if (value)
            I64(number, 1);
        return value;
    }

    public bool? FlagOrUnset(int number, bool? value)
    {
        if (value is { } set)
            I64(number, set ? 1 : 0);
        return value;
    }

    public double Real(int number, double value)
    {
        if (number != 0)
        {
            Key(number, WireType.Fixed64);
            Double(value);
        }

        return value;
    }

    public double? RealOrUnset(int number, double? value) => value is { } set ? Real(number, set) : null;

    public decimal Price(int number, decimal value)
    {
        Real(number, (double)value);
        return value;
    }

    public decimal? PriceOrUnset(int number, decimal? value) => value is { } set ? Price(number, set) : null;

    public decimal Size(int number, decimal value)
    {
        if (number == 0)
            return value;
        Span<byte> text = stackalloc byte[DecimalBytesMax];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        Key(number, WireType.Bytes);
        Varint((ulong)length);
        buffer.Bytes(text[..length]);
        return value;
    }

    public decimal? SizeOrUnset(int number, decimal? value) => value is { } set ? Size(number, set) : null;

    public T Part<T>(int number, in T value)
        where T : IWirePart<T>, new()
    {
        Key(number, WireType.Bytes);
        var start = buffer.Length;
        var wire = this;
        T.Visit(ref wire, value);
        InsertLength(start);
        return value;
    }

    public T? PartOrNone<T>(int number, T? value)
        where T : class, IWirePart<T>, new() => value is null ? null : Part(number, value);

    public ImmutableArray<T> List<T>(int number, ImmutableArray<T> values)
        where T : IWirePart<T>, new()
    {
        foreach (var value in Set(values))
            Part(number, value);
        return values;
    }

    public ImmutableArray<string> Texts(int number, ImmutableArray<string> values)
    {
        foreach (var value in Set(values))
            Bytes(number, value);
        return values;
    }

    public ImmutableArray<int> Numbers(int number, ImmutableArray<int> values)
    {
        if (values.IsDefaultOrEmpty)
            return values;
        Key(number, WireType.Bytes);
        var start = buffer.Length;
        foreach (var value in values)
            Varint((ulong)(long)value);
        InsertLength(start);
        return values;
    }

    public ImmutableArray<decimal> Prices(int number, ImmutableArray<decimal> values)
    {
        if (values.IsDefaultOrEmpty)
            return values;
        Key(number, WireType.Bytes);
        Varint((ulong)(values.Length * sizeof(double)));
        foreach (var value in values)
            Double((double)value);
        return values;
    }

    public ImmutableArray<TagValue> Tags(int number, ImmutableArray<TagValue> values)
    {
        foreach (var (tag, value) in Set(values))
        {
            Key(number, WireType.Bytes);
            var start = buffer.Length;
            Bytes(1, tag);
            Bytes(2, value);
            InsertLength(start);
        }

        return values;
    }

    public ImmutableArray<TagValue> TagLine(int number, ImmutableArray<TagValue> values) => Tags(number, values);

    private static ImmutableArray<T> Set<T>(ImmutableArray<T> values) => values.IsDefault ? [] : values;

    private void Bytes(int number, string text)
    {
        Key(number, WireType.Bytes);
        Varint((ulong)Encoding.UTF8.GetByteCount(text));
        buffer.Advance(Encoding.UTF8.GetBytes(text, buffer.Room(Encoding.UTF8.GetMaxByteCount(text.Length))));
    }

    private void InsertLength(int start)
    {
        Span<byte> length = stackalloc byte[VarintBytesMax];
        buffer.Insert(start, length[..Varint((ulong)(buffer.Length - start), length)]);
    }

    private void Double(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(buffer.Room(sizeof(double)), value);
        buffer.Advance(sizeof(double));
    }

    private void Key(int number, WireType type) => Varint(((ulong)number << 3) | (uint)type);

    private void Varint(ulong value) => buffer.Advance(Varint(value, buffer.Room(VarintBytesMax)));

    private static int Varint(ulong value, Span<byte> room)
    {
        var length = 0;
        for (; value > 0x7f; value >>= 7)
            room[length++] = (byte)(value | 0x80);
        room[length++] = (byte)value;
        return length;
    }
}
