using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Tidegate.Tws.Wire;

/// <summary>
/// Reads numbered fields in place, in whatever order they stand. Fields mostly come in the order in which they are asked for, so the one
/// after the last is looked at first; only if it is another one, the message is gone through. Unknown fields are passed over.
/// </summary>
internal ref struct ProtobufFieldReader : IWire
{
    private const int VarintBytesQuick = 5; // no negative numbers

    private readonly ReadOnlySpan<byte> message;
    private int next;
    private FieldSet present;
    private bool surveyed;

    public ProtobufFieldReader(ReadOnlySpan<byte> message, int version)
    {
        this.message = message;
        Version = version;
    }

    public int Version { get; }

    public readonly bool IsProtobuf => true;

    public readonly bool IsReading => true;

    public readonly void MessageVersion(int version)
    {
    }

    public readonly void Fixed(string text)
    {
    }

    public string Text(int number, string? value) => Seek(number) ? Encoding.UTF8.GetString(TakeBytes()) : "";

    public string Prose(int number, string? value) => Text(number, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int I32(int number, int value)
    {
        var place = next;
        if (place + 1 >= message.Length || message[place] != Key(number, WireType.Varint) || message[place + 1] >= 0x80)
            return LargerI32(number);
        next = place + 2;
        return message[place + 1];
    }

    public int? I32OrUnset(int number, int? value) =>
        Seek(number) && (int)TakeVarint() is not int.MaxValue and var set ? set : null;

    public long I64(int number, long value) => Seek(number) ? (long)TakeVarint() : 0;

    public long? I64OrUnset(int number, long? value) =>
        Seek(number) && (long)TakeVarint() is not (long.MaxValue or long.MinValue) and var set ? set : null;

    public bool Flag(int number, bool value) => Seek(number) && TakeVarint() != 0;

    public bool? FlagOrUnset(int number, bool? value) =>
        Seek(number) && (int)TakeVarint() is not int.MaxValue and var set ? set != 0 : null;

    public double Real(int number, double value) => RealOrUnset(number, value) ?? 0;

    public double? RealOrUnset(int number, double? value) =>
        Seek(number) && TakeDouble() is not double.MaxValue and var set ? set : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public decimal Price(int number, decimal value) =>
        TryPrice(number) is { IsNone: false } read ? read.Value : PriceElsewhere(number) ?? 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public decimal? PriceOrUnset(int number, decimal? value) =>
        TryPrice(number) is { IsNone: false } read ? read.Value : PriceElsewhere(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public decimal Size(int number, decimal value) =>
        TrySize(number) is { IsNone: false } read ? read.Value : SizeElsewhere(number) ?? 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public decimal? SizeOrUnset(int number, decimal? value) =>
        TrySize(number) is { IsNone: false } read ? read.Value : SizeElsewhere(number);

    public T Part<T>(int number, in T value)
        where T : IWirePart<T>, new() => Read<T>(Seek(number) ? TakeBytes() : default);

    public T? PartOrNone<T>(int number, T? value)
        where T : class, IWirePart<T>, new() => Seek(number) ? Read<T>(TakeBytes()) : null;

    public ImmutableArray<T> List<T>(int number, ImmutableArray<T> values)
        where T : IWirePart<T>, new()
    {
        var items = Room<T>(number);
        for (int i = 0, place = 0; i < items.Length && TryNext(number, ref place, out var field); i++)
            items[i] = Read<T>(field.AsBytes());
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public ImmutableArray<string> Texts(int number, ImmutableArray<string> values)
    {
        var items = Room<string>(number);
        for (int i = 0, place = 0; i < items.Length && TryNext(number, ref place, out var field); i++)
            items[i] = Encoding.UTF8.GetString(field.AsBytes());
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public ImmutableArray<int> Numbers(int number, ImmutableArray<int> values)
    {
        if (!Seek(number))
            return [];
        var items = ImmutableArray.CreateBuilder<int>();
        for (var place = 0; TryNext(number, ref place, out var field);)
        {
            if (field.Type == WireType.Varint)
            {
                items.Add((int)field.AsVarint());
                continue;
            }

            var packed = field.AsBytes();
            for (var at = 0; at < packed.Length;)
                items.Add((int)ProtobufField.Varint(packed, ref at));
        }

        return items.DrainToImmutable();
    }

    public ImmutableArray<decimal> Prices(int number, ImmutableArray<decimal> values)
    {
        if (!Seek(number))
            return [];
        var items = ImmutableArray.CreateBuilder<decimal>();
        for (var place = 0; TryNext(number, ref place, out var field);)
        {
            if (field.Type == WireType.Fixed64)
            {
                items.Add(DecimalText.FromDouble(field.AsDouble()) ?? 0);
                continue;
            }

            var packed = field.AsBytes();
            if (packed.Length % sizeof(double) != 0)
                throw new FrameException($"Packed field {number} has {packed.Length} bytes, which are no whole numbers of 8.");
            for (var at = 0; at < packed.Length; at += sizeof(double))
                items.Add(DecimalText.FromDouble(BinaryPrimitives.ReadDoubleLittleEndian(packed[at..])) ?? 0);
        }

        return items.DrainToImmutable();
    }

    public ImmutableArray<TagValue> Tags(int number, ImmutableArray<TagValue> values)
    {
        var items = Room<TagValue>(number);
        for (int i = 0, place = 0; i < items.Length && TryNext(number, ref place, out var field); i++)
        {
            var pair = new ProtobufFieldReader(field.AsBytes(), Version);
            items[i] = new(pair.Text(1, null), pair.Text(2, null));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public ImmutableArray<TagValue> TagLine(int number, ImmutableArray<TagValue> values) => Tags(number, values);

    private readonly T Read<T>(ReadOnlySpan<byte> part)
        where T : IWirePart<T>, new()
    {
        var wire = new ProtobufFieldReader(part, Version);
        return T.Visit(ref wire, None<T>.It);
    }

    // These are for what stands right here in the shortest form, as nearly all fields of ticks do.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ShortDecimal TryPrice(int number)
    {
        var here = next < message.Length ? message[next..] : default;
        if (here.Length <= sizeof(double) || here[0] != Key(number, WireType.Fixed64))
            return ShortDecimal.None;
        var price = ShortDecimal.OfCents(BinaryPrimitives.ReadDoubleLittleEndian(here[1..]));
        if (!price.IsNone)
            next += 1 + sizeof(double);
        return price;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ShortDecimal TrySize(int number)
    {
        var here = next < message.Length ? message[next..] : default;
        if (here.Length < 2 || here[0] != Key(number, WireType.Bytes) || here.Length < 2 + here[1])
            return ShortDecimal.None;
        // A length of several bytes is no shorter than 128, and such a number is none here.
        var length = here[1];
        if (ShortDecimal.TryRead(here.Slice(2, length), out var size) != length)
            return ShortDecimal.None;
        next += 2 + length;
        return size;
    }

    // The key of a number above 15 takes two bytes: no first byte equals what is given back for it.
    private static int Key(int number, WireType type) => number <= 15 ? (number << 3) | (int)type : -1;

    // Apart, so that the room for a field is not cleared where none is needed: a third of the time of a tick.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int LargerI32(int number)
    {
        var here = next < message.Length ? message[next..] : default;
        if (here.Length > 1 && here[0] == Key(number, WireType.Varint))
        {
            var value = 0UL;
            for (var i = 1; i < here.Length && i <= VarintBytesQuick; i++)
            {
                value |= (ulong)(here[i] & 0x7f) << (7 * (i - 1));
                if (here[i] >= 0x80)
                    continue;
                next += i + 1;
                return (int)value;
            }
        }

        return Seek(number) ? (int)TakeVarint() : 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private decimal? PriceElsewhere(int number) => Seek(number) ? DecimalText.FromDouble(TakeDouble()) : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private decimal? SizeElsewhere(int number)
    {
        var text = Seek(number) ? TakeBytes() : default;
        return DecimalText.IsUnset(text) ? null : DecimalText.Parse(text);
    }

    // Goes to a field, so that it is the next to be taken.
    private bool Seek(int number) => NumberHere() == number || SeekElsewhere(number);

    // Of the next field, if its key has one byte or two; -1 if there is none or it must be looked at more closely.
    private readonly int NumberHere()
    {
        if (next >= message.Length)
            return -1;
        var key = (int)message[next];
        if (key >= 0x80)
            key = next + 1 < message.Length && message[next + 1] < 0x80 ? (key & 0x7f) | (message[next + 1] << 7) : 0;
        return key < 8 ? -1 : key >> 3;
    }

    private bool SeekElsewhere(int number)
    {
        if (!surveyed)
            Survey();
        if (!present.Contains(number))
            return false;
        var found = false;
        for (int place = 0, start = 0; place < message.Length; start = place)
        {
            if (ProtobufField.Skip(message, ref place) != number)
                continue;
            // The last one counts where a field stands twice.
            next = start;
            found = true;
        }

        return found;
    }

    private void Survey()
    {
        for (var place = next; place < message.Length;)
            present.Add(ProtobufField.Skip(message, ref place));
        surveyed = true;
    }

    private ulong TakeVarint()
    {
        var start = next;
        return (WireType)(Varint() & 7) == WireType.Varint ? Varint() : FieldAt(start).AsVarint();
    }

    private double TakeDouble()
    {
        var start = next;
        if ((WireType)(Varint() & 7) != WireType.Fixed64 || message.Length - next < sizeof(double))
            return FieldAt(start).AsDouble();
        next += sizeof(double);
        return BinaryPrimitives.ReadDoubleLittleEndian(message[(next - sizeof(double))..]);
    }

    private ReadOnlySpan<byte> TakeBytes()
    {
        var start = next;
        if ((WireType)(Varint() & 7) != WireType.Bytes || Varint() is var length && length > (ulong)(message.Length - next))
            return FieldAt(start).AsBytes();
        next += (int)length;
        return message.Slice(next - (int)length, (int)length);
    }

    // Where a field is laid out in another way than it should be, this tells so.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly ProtobufField FieldAt(int start) => ProtobufField.Read(message, ref start);

    private ulong Varint()
    {
        if (next < message.Length && message[next] < 0x80)
            return message[next++];
        return ProtobufField.Varint(message, ref next);
    }

    // As much as a repeated field has items.
    private T[] Room<T>(int number)
    {
        if (NumberHere() != number && !surveyed)
            Survey();
        if (surveyed && !present.Contains(number))
            return [];
        var count = 0;
        for (var place = 0; TryNext(number, ref place, out _);)
            count++;
        return count == 0 ? [] : new T[count];
    }

    private readonly bool TryNext(int number, scoped ref int place, out ProtobufField field)
    {
        while (place < message.Length)
        {
            var start = place;
            if (ProtobufField.Skip(message, ref place) != number)
                continue;
            field = ProtobufField.Read(message, ref start);
            return true;
        }

        field = default;
        return false;
    }
}
