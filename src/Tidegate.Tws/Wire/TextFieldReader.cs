using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Tidegate.Tws.Wire;

/// <summary>Reads NUL-ended fields in place; nothing is copied but text. Fields after the last one asked for are ignored.</summary>
internal ref struct TextFieldReader(ReadOnlySpan<byte> fields, int version) : IWire
{
    private const int RoomAtOnce = 1024;

    private readonly ReadOnlySpan<byte> fields = fields;
    private int next;

    public readonly int Version => version;

    public readonly bool IsProtobuf => false;

    public readonly bool IsReading => true;

    public void MessageVersion(int version) => Next();

    public void Fixed(string text) => Next();

    public string Text(int number, string? value) => Encoding.UTF8.GetString(Next());

    public string Prose(int number, string? value) => FieldText.Unescape(Encoding.UTF8.GetString(Next()));

    public int I32(int number, int value) => TryDigits(out var read) ? (int)read : Number(Next(), out read) ? Narrow(read) : 0;

    public int? I32OrUnset(int number, int? value) =>
        Number(Next(), out var read) && read is not (int.MaxValue or long.MaxValue or long.MinValue) ? Narrow(read) : null;

    public long I64(int number, long value) => TryDigits(out var read) ? read : Number(Next(), out read) ? read : 0;

    public long? I64OrUnset(int number, long? value) =>
        Number(Next(), out var read) && read is not (int.MaxValue or long.MaxValue or long.MinValue) ? read : null;

    public bool Flag(int number, bool value) => FlagOf(Next()) ?? false;

    public bool? FlagOrUnset(int number, bool? value) => FlagOf(Next());

    public double Real(int number, double value) => RealOf(Next()) ?? 0;

    public double? RealOrUnset(int number, double? value) => RealOf(Next());

    public decimal Price(int number, decimal value) => DecimalText.TryRead(fields, ref next, out var read) ? read : DecimalOf(Next()) ?? 0;

    public decimal? PriceOrUnset(int number, decimal? value) => DecimalText.TryRead(fields, ref next, out var read) ? read : DecimalOf(Next());

    public decimal Size(int number, decimal value) => Price(number, value);

    public decimal? SizeOrUnset(int number, decimal? value) => PriceOrUnset(number, value);

    public T Part<T>(int number, in T value)
        where T : IWirePart<T>, new() => T.Visit(ref this, new T());

    public T? PartOrNone<T>(int number, T? value)
        where T : class, IWirePart<T>, new() => Flag(number, false) ? T.Visit(ref this, new T()) : null;

    public ImmutableArray<T> List<T>(int number, ImmutableArray<T> values)
        where T : IWirePart<T>, new()
    {
        var count = Count();
        if (count == 0)
            return [];
        var none = new T();
        var items = Room<T>(count);
        for (var i = 0; i < count; i++)
            items.Add(T.Visit(ref this, none));
        return items.DrainToImmutable();
    }

    public ImmutableArray<string> Texts(int number, ImmutableArray<string> values)
    {
        var count = Count();
        var items = Room<string>(count);
        for (var i = count; i > 0; i--)
            items.Add(Text(number, null));
        return items.DrainToImmutable();
    }

    public ImmutableArray<int> Numbers(int number, ImmutableArray<int> values)
    {
        var count = Count();
        var items = Room<int>(count);
        for (var i = count; i > 0; i--)
            items.Add(I32(number, 0));
        return items.DrainToImmutable();
    }

    public ImmutableArray<decimal> Prices(int number, ImmutableArray<decimal> values)
    {
        var count = Count();
        var items = Room<decimal>(count);
        for (var i = count; i > 0; i--)
            items.Add(Price(number, 0));
        return items.DrainToImmutable();
    }

    public ImmutableArray<TagValue> Tags(int number, ImmutableArray<TagValue> values)
    {
        var count = Count();
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
        var end = rest.IndexOf((byte)0);
        if (end < 0)
            throw new FrameException("The message ends before its last field.");
        next += end + 1;
        return rest[..end];
    }

    // One to nine digits and NUL, as nearly all numbers are: read in one pass.
    private bool TryDigits(out long value)
    {
        var digits = 0u;
        var start = next;
        for (var i = start; i < fields.Length; i++)
        {
            var digit = (uint)(fields[i] - '0');
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
                continue;
            }

            if (fields[i] != 0 || i - start is 0 or > DecimalText.IntDigits)
                break;
            next = i + 1;
            value = digits;
            return true;
        }

        value = 0;
        return false;
    }

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
