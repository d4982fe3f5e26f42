using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace Tidegate.Tws.Wire;

/// <summary>
/// Reads numbered fields in place, in whatever order they stand. Fields mostly come in the order in which they are asked for, so the one
/// after the last is looked at first; only if it is another one, the message is gone through. Unknown fields are passed over.
/// </summary>
internal ref struct ProtobufFieldReader : IWire
{
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

    public string Text(int number, string? value) => Find(number, out var field) ? Encoding.UTF8.GetString(field.AsBytes()) : "";

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
        Find(number, out var field) && (int)field.AsVarint() is not int.MaxValue and var set ? set : null;

    public long I64(int number, long value) => Find(number, out var field) ? (long)field.AsVarint() : 0;

    public long? I64OrUnset(int number, long? value) =>
        Find(number, out var field) && (long)field.AsVarint() is not (long.MaxValue or long.MinValue) and var set ? set : null;

    public bool Flag(int number, bool value) => Find(number, out var field) && field.AsVarint() != 0;

    public bool? FlagOrUnset(int number, bool? value) =>
        Find(number, out var field) && (int)field.AsVarint() is not int.MaxValue and var set ? set != 0 : null;

    public double Real(int number, double value) => RealOrUnset(number, value) ?? 0;

    public double? RealOrUnset(int number, double? value) =>
        Find(number, out var field) && field.AsDouble() is not double.MaxValue and var set ? set : null;

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
        where T : IWirePart<T>, new() => Read<T>(Find(number, out var field) ? field.AsBytes() : default);

    public T? PartOrNone<T>(int number, T? value)
        where T : class, IWirePart<T>, new() => Find(number, out var field) ? Read<T>(field.AsBytes()) : null;

    public readonly ImmutableArray<T> List<T>(int number, ImmutableArray<T> values)
        where T : IWirePart<T>, new()
    {
        var items = ImmutableArray.CreateBuilder<T>();
        for (var place = 0; TryNext(number, ref place, out var field);)
            items.Add(Read<T>(field.AsBytes()));
        return items.DrainToImmutable();
    }

    public readonly ImmutableArray<string> Texts(int number, ImmutableArray<string> values)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        for (var place = 0; TryNext(number, ref place, out var field);)
            items.Add(Encoding.UTF8.GetString(field.AsBytes()));
        return items.DrainToImmutable();
    }

    public readonly ImmutableArray<int> Numbers(int number, ImmutableArray<int> values)
    {
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

    public readonly ImmutableArray<decimal> Prices(int number, ImmutableArray<decimal> values)
    {
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

    public readonly ImmutableArray<TagValue> Tags(int number, ImmutableArray<TagValue> values)
    {
        var items = ImmutableArray.CreateBuilder<TagValue>();
        for (var place = 0; TryNext(number, ref place, out var field);)
        {
            var pair = new ProtobufFieldReader(field.AsBytes(), Version);
            items.Add(new(pair.Text(1, null), pair.Text(2, null)));
        }

        return items.DrainToImmutable();
    }

    public readonly ImmutableArray<TagValue> TagLine(int number, ImmutableArray<TagValue> values) => Tags(number, values);

    private readonly T Read<T>(ReadOnlySpan<byte> part)
        where T : IWirePart<T>, new()
    {
        var wire = new ProtobufFieldReader(part, Version);
        return T.Visit(ref wire, new T());
    }

    // The next three are for what stands right here in the shortest form, as nearly all fields of ticks do.
    private bool TrySmall(int number, out int value)
    {
        value = 0;
        var place = next;
        if (place + 1 >= message.Length || message[place] != Key(number, WireType.Varint))
            return false;
        for (var shift = 0; shift < 28 && ++place < message.Length; shift += 7)
        {
            value |= (message[place] & 0x7f) << shift;
            if (message[place] < 0x80)
            {
                next = place + 1;
                return true;
            }
        }

        return false;
    }

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
    private int LargerI32(int number) =>
        TrySmall(number, out var small) ? small : Find(number, out var field) ? (int)field.AsVarint() : 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private decimal? PriceElsewhere(int number) => Find(number, out var field) ? DecimalText.FromDouble(field.AsDouble()) : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private decimal? SizeElsewhere(int number)
    {
        var text = Find(number, out var field) ? field.AsBytes() : default;
        return DecimalText.IsUnset(text) ? null : DecimalText.Parse(text);
    }

    private bool Find(int number, out ProtobufField field)
    {
        if (next < message.Length)
        {
            var place = next;
            field = ProtobufField.Read(message, ref place);
            if (field.Number == number)
            {
                next = place;
                return true;
            }
        }

        return FindElsewhere(number, out field);
    }

    private bool FindElsewhere(int number, out ProtobufField field)
    {
        if (!surveyed)
        {
            for (var place = 0; place < message.Length;)
                present.Add(ProtobufField.Read(message, ref place).Number);
            surveyed = true;
        }

        field = default;
        if (!present.Contains(number))
            return false;
        for (var place = 0; TryNext(number, ref place, out var found);)
        {
            // The last one counts where a field stands twice.
            field = found;
            next = place;
        }

        return true;
    }

    private readonly bool TryNext(int number, scoped ref int place, out ProtobufField field)
    {
        while (place < message.Length)
        {
            field = ProtobufField.Read(message, ref place);
            if (field.Number == number)
                return true;
        }

        field = default;
        return false;
    }
}
