using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Tidegate.Tws.Wire;

/// <summary>Writes NUL-ended fields.</summary>
internal readonly struct TextFieldWriter(FrameBuffer buffer, int version) : IWire
{
    private const int NumberBytesMax = 340; // a double without exponent

    public int Version => version;

    public bool IsProtobuf => false;

    public bool IsReading => false;

    public void MessageVersion(int version) => Number(version);

    public void Fixed(string text) => Write(text);

    public string Text(int number, string? value)
    {
        Write(value);
        return value ?? "";
    }

    public string Prose(int number, string? value)
    {
        Write(FieldText.Escape(value ?? ""));
        return value ?? "";
    }

    public int I32(int number, int value) => (int)Number(value);

    public int? I32OrUnset(int number, int? value) => value is { } set ? I32(number, set) : Unset<int>();

    public long I64(int number, long value) => Number(value);

    public long? I64OrUnset(int number, long? value) => value is { } set ? I64(number, set) : Unset<long>();

    public bool Flag(int number, bool value) => Number(value ? 1 : 0) != 0;

    public bool? FlagOrUnset(int number, bool? value) => value is { } set ? Flag(number, set) : Unset<bool>();

    public double Real(int number, double value)
    {
        if (double.IsPositiveInfinity(value))
            Write("Infinity");
        else
            Formatted(value);
        return value;
    }

    public double? RealOrUnset(int number, double? value) => value is { } set ? Real(number, set) : Unset<double>();

    public decimal Price(int number, decimal value) => Formatted(value);

    public decimal? PriceOrUnset(int number, decimal? value) => value is { } set ? Formatted(set) : Unset<decimal>();

    public decimal Size(int number, decimal value) => Formatted(value);

    public decimal? SizeOrUnset(int number, decimal? value) => value is { } set ? Formatted(set) : Unset<decimal>();

    public T Part<T>(int number, in T value)
        where T : IWirePart<T>, new()
    {
        var wire = this;
        return T.Visit(ref wire, value);
    }

    public T? PartOrNone<T>(int number, T? value)
        where T : class, IWirePart<T>, new() => Flag(number, value is not null) ? Part(number, value!) : null;

    public ImmutableArray<T> List<T>(int number, ImmutableArray<T> values)
        where T : IWirePart<T>, new()
    {
        foreach (var value in Counted(values))
            Part(number, value);
        return values;
    }

    public ImmutableArray<string> Texts(int number, ImmutableArray<string> values)
    {
        foreach (var value in Counted(values))
            Write(value);
        return values;
    }

    public ImmutableArray<int> Numbers(int number, ImmutableArray<int> values)
    {
        foreach (var value in Counted(values))
            Number(value);
        return values;
    }

    public ImmutableArray<decimal> Prices(int number, ImmutableArray<decimal> values)
    {
        foreach (var value in Counted(values))
            Formatted(value);
        return values;
    }

    public ImmutableArray<TagValue> Tags(int number, ImmutableArray<TagValue> values)
    {
        foreach (var (tag, value) in Counted(values))
        {
            Write(tag);
            Write(value);
        }

        return values;
    }

    public ImmutableArray<TagValue> TagLine(int number, ImmutableArray<TagValue> values)
    {
        Write(values.IsDefaultOrEmpty ? "" : string.Concat(values.Select(pair => $"{pair.Tag}={pair.Value};")));
        return values;
    }

    private ImmutableArray<T> Counted<T>(ImmutableArray<T> values)
    {
        var set = values.IsDefault ? [] : values;
        Number(set.Length);
        return set;
    }

    private long Number(long value) => Formatted(value);

    private T Formatted<T>(T value)
        where T : IUtf8SpanFormattable
    {
        if (!value.TryFormat(buffer.Room(NumberBytesMax), out var length, default, CultureInfo.InvariantCulture))
            throw new InvalidOperationException($"No room for the number {value}.");
        buffer.Advance(length);
        buffer.Byte(0);
        return value;
    }

    private T? Unset<T>()
        where T : struct
    {
        buffer.Byte(0);
        return null;
    }

    private void Write(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            if (text.Contains('\0', StringComparison.Ordinal))
                throw new ArgumentException($"A field cannot contain NUL: '{text.Replace("\0", "\\0", StringComparison.Ordinal)}'.");
            buffer.Advance(Encoding.UTF8.GetBytes(text, buffer.Room(Encoding.UTF8.GetMaxByteCount(text.Length))));
        }

        buffer.Byte(0);
    }
}
