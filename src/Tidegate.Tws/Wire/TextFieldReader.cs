using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Tidegate.Tws.Wire;

/// <summary>
/// Reads NUL-ended fields in place; nothing is copied but text. Fields after the last one asked for are ignored. What ticks are made of is
/// read in one pass over its bytes; what stands elsewhere or is longer goes the general way.
/// </summary>
internal ref struct TextFieldReader(ReadOnlySpan<byte> fields, int version) : IWire
{
    private const int RoomAtOnce = 1024;
    private const int DigitsMax = 10;

    private readonly ReadOnlySpan<byte> fields = fields;
    private int next;

    public readonly int Version => version;

    public readonly bool IsProtobuf => false;

    public readonly bool IsReading => true;

    public void MessageVersion(int version)
    {
        if (!TryDigit(out _))
            Next();
    }

    public void Fixed(string text) => Next();

    public string Text(int number, string? value) => Encoding.UTF8.GetString(Next());

    public string Prose(int number, string? value) => FieldText.Unescape(Encoding.UTF8.GetString(Next()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int I32(int number, int value) => TryDigit(out var digit) ? digit : Digits() is >= 0 and var read ? read : WholeElsewhere();

    public int? I32OrUnset(int number, int? value) =>
        Number(Next(), out var read) && read is not (int.MaxValue or long.MaxValue or long.MinValue) ? Narrow(read) : null;

    public long I64(int number, long value) => Digits() is >= 0 and var read ? read : Number(Next(), out var any) ? any : 0;

    public long? I64OrUnset(int number, long? value) =>
        Number(Next(), out var read) && read is not (int.MaxValue or long.MaxValue or long.MinValue) ? read : null;

    public bool Flag(int number, bool value) => FlagOf(Next()) ?? false;

    public bool? FlagOrUnset(int number, bool? value) => FlagOf(Next());

    public double Real(int number, double value) => RealOf(Next()) ?? 0;

    public double? RealOrUnset(int number, double? value) => RealOf(Next());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public decimal Price(int number, decimal value) =>
        TryShort() is { IsNone: false } read ? read.Value : DecimalElsewhere() ?? 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public decimal? PriceOrUnset(int number, decimal? value) =>
        TryShort() is { IsNone: false } read ? read.Value : DecimalElsewhere();

    public decimal Size(int number, decimal value) => Price(number, value);

    public decimal? SizeOrUnset(int number, decimal? value) => PriceOrUnset(number, value);

    public T Part<T>(int number, in T value)
        where T : IWirePart<T>, new() => T.Visit(ref this, None<T>.It);

    public T? PartOrNone<T>(int number, T? value)
        where T : class, IWirePart<T>, new() => Flag(number, false) ? T.Visit(ref this, None<T>.It) : null;

    public ImmutableArray<T> List<T>(int number, ImmutableArray<T> values)
        where T : IWirePart<T>, new()
    {
        var count = Count();
        if (count == 0)
            return [];
        var items = Room<T>(count);
        for (var i = 0; i < count; i++)
            items.Add(T.Visit(ref this, None<T>.It));
        return items.DrainToImmutable();
    }

    public ImmutableArray<string> Texts(int number, ImmutableArray<string> values)
    {
        var count = Count();
        if (count == 0)
            return [];
        var items = Room<string>(count);
        for (var i = count; i > 0; i--)
            items.Add(Text(number, null));
        return items.DrainToImmutable();
    }

    public ImmutableArray<int> Numbers(int number, ImmutableArray<int> values)
    {
        var count = Count();
        if (count == 0)
            return [];
        var items = Room<int>(count);
        for (var i = count; i > 0; i--)
            items.Add(I32(number, 0));
        return items.DrainToImmutable();
    }

    public ImmutableArray<decimal> Prices(int number, ImmutableArray<decimal> values)
    {
        var count = Count();
        if (count == 0)
            return [];
        var items = Room<decimal>(count);
        for (var i = count; i > 0; i--)
            items.Add(Price(number, 0));
        return items.DrainToImmutable();
    }

    public ImmutableArray<TagValue> Tags(int number, ImmutableArray<TagValue> values)
    {
        var count = Count();
        if (count == 0)
            return [];
        var items = Room<TagValue>(count);
        for (var i = count; i > 0; i--)
            items.Add(new(Text(number, null), Text(number, null)));
        return items.DrainToImmutable();
    }

    public ImmutableArray<TagValue> TagLine(int number, ImmutableArray<TagValue> values)
    {
        var line = Text(number, null);
        if (line.Length == 0)
            return [];
        return [.. line.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .Select(pair => new TagValue(pair[0], pair.Length == 2 ? pair[1] : ""))];
    }

    // Each item takes at least the NUL of one field, so a count that the message cannot hold is caught before room is made for it.
    private int Count()
    {
        var count = I32(0, 0);
        return count >= 0 && count <= fields.Length - next
            ? count
            : throw new FrameException($"The message says {count} items but has {fields.Length - next} bytes left.");
    }

    // What is announced may not come: room for more grows as it does.
    private static ImmutableArray<T>.Builder Room<T>(int count) => ImmutableArray.CreateBuilder<T>(Math.Min(count, RoomAtOnce));

    private ReadOnlySpan<byte> Next()
    {
        var rest = fields[next..];
        if (rest is [0, ..])
        {
            next++;
            return default;
        }

        var end = rest.IndexOf((byte)0);
        if (end < 0)
            throw new FrameException("The message ends before its last field.");
        next += end + 1;
        return rest[..end];
    }

    // One digit and NUL, as types, versions and attributes are.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryDigit(out int value)
    {
        var place = next;
        value = 0;
        if (place + 1 >= fields.Length || fields[place + 1] != 0 || fields[place] - '0' is not (>= 0 and <= 9 and var digit))
            return false;
        value = digit;
        next = place + 2;
        return true;
    }

    // Digits and NUL, as nearly all numbers are, up to ten of them as the client's request ids have: read in one pass. -1 where something
    // else stands.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Digits()
    {
        var here = fields[next..];
        var digits = 0UL;
        for (var i = 0; i < here.Length; i++)
        {
            var digit = (uint)(here[i] - '0');
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
                continue;
            }

            if (here[i] != 0 || i is 0 or > DigitsMax || digits > int.MaxValue)
                break;
            next += i + 1;
            return (int)digits;
        }

        return -1;
    }

    // Fewer of them, with a sign and a point maybe.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ShortDecimal TryShort()
    {
        var here = fields[next..];
        if (ShortDecimal.TryRead(here, out var read) is var length && (uint)length < (uint)here.Length && here[length] == 0)
        {
            next += length + 1;
            return read;
        }

        return ShortDecimal.None;
    }

    // Apart, for a caller of what is seldom needed should not pay for it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int WholeElsewhere() => Number(Next(), out var read) ? Narrow(read) : 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private decimal? DecimalElsewhere() => DecimalOf(Next());

    private static int Narrow(long value) =>
        value is >= int.MinValue and <= int.MaxValue ? (int)value : throw new FrameException($"{value} is too large here.");

    private static bool Number(ReadOnlySpan<byte> field, out long value)
    {
        value = 0;
        if (field.IsEmpty)
            return false;
        if (Utf8Parser.TryParse(field, out value, out var used) && used == field.Length)
            return true;
        // "1E+3" or "5.0": some gateways write whole numbers like that.
        if (DecimalText.IsUnset(field))
            return false;
        var read = DecimalText.Parse(field);
        if (decimal.Truncate(read) != read || Math.Abs(read) > long.MaxValue)
            throw DecimalText.Malformed("a whole number", field);
        value = (long)read;
        return true;
    }

    private static bool? FlagOf(ReadOnlySpan<byte> field) =>
        field is [(byte)'1'] ? true
        : field is [(byte)'0'] ? false
        : field.IsEmpty ? null
        : Ascii.EqualsIgnoreCase(field, "true"u8) ? true
        : Ascii.EqualsIgnoreCase(field, "false"u8) ? false
        : Number(field, out var value) ? value is int.MaxValue ? null : value != 0 : null;

    private static double? RealOf(ReadOnlySpan<byte> field)
    {
        if (DecimalText.IsUnset(field))
            return null;
        if (Utf8Parser.TryParse(field, out double value, out var used) && used == field.Length)
            return value == double.MaxValue ? null : value;
        return double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            ? value
            : throw DecimalText.Malformed("a number", field);
    }

    private static decimal? DecimalOf(ReadOnlySpan<byte> field) => DecimalText.IsUnset(field) ? null : DecimalText.Parse(field);
}
