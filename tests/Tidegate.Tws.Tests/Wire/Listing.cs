using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Tests.Wire;

/// <summary>
/// A writer that lists number and value of each field, so that two messages can be compared to the last list within them.
/// </summary>
internal readonly struct Listing(StringBuilder lines, int version, bool isProtobuf, string indent = "") : IWire
{
    public int Version => version;

    public bool IsProtobuf => isProtobuf;

    public bool IsReading => false;

    public static string Of<T>(in T message, int version, bool isProtobuf)
        where T : IWirePart<T>, new()
    {
        var lines = new StringBuilder();
        var wire = new Listing(lines, version, isProtobuf);
        T.Visit(ref wire, message);
        return lines.ToString();
    }

    public void MessageVersion(int version)
    {
    }

    public void Fixed(string text)
    {
    }

    public string Text(int number, string? value) => Line(number, value ?? "");

    public string Prose(int number, string? value) => Line(number, value ?? "");

    public int I32(int number, int value) => Line(number, value);

    public int? I32OrUnset(int number, int? value) => Line(number, value);

    public long I64(int number, long value) => Line(number, value);

    public long? I64OrUnset(int number, long? value) => Line(number, value);

    public bool Flag(int number, bool value) => Line(number, value);

    public bool? FlagOrUnset(int number, bool? value) => Line(number, value);

    public double Real(int number, double value) => Line(number, value);

    public double? RealOrUnset(int number, double? value) => Line(number, value);

    public decimal Price(int number, decimal value) => Line(number, value);

    public decimal? PriceOrUnset(int number, decimal? value) => Line(number, value);

    public decimal Size(int number, decimal value) => Line(number, value);

    public decimal? SizeOrUnset(int number, decimal? value) => Line(number, value);

    public T Part<T>(int number, in T value)
        where T : IWirePart<T>, new()
    {
        Line(number, typeof(T).Name);
        var wire = new Listing(lines, version, isProtobuf, indent + "  ");
        return T.Visit(ref wire, value);
    }

    public T? PartOrNone<T>(int number, T? value)
        where T : class, IWirePart<T>, new() => value is null ? null : Part(number, value);

    public ImmutableArray<T> List<T>(int number, ImmutableArray<T> values)
        where T : IWirePart<T>, new()
    {
        foreach (var value in values.IsDefault ? [] : values)
            Part(number, value);
        return values;
    }

    public ImmutableArray<string> Texts(int number, ImmutableArray<string> values) => All(number, values);

    public ImmutableArray<int> Numbers(int number, ImmutableArray<int> values) => All(number, values);

    public ImmutableArray<decimal> Prices(int number, ImmutableArray<decimal> values) => All(number, values);

    public ImmutableArray<TagValue> Tags(int number, ImmutableArray<TagValue> values) => All(number, values);

    public ImmutableArray<TagValue> TagLine(int number, ImmutableArray<TagValue> values) => All(number, values);

    private ImmutableArray<T> All<T>(int number, ImmutableArray<T> values)
    {
        foreach (var value in values.IsDefault ? [] : values)
            Line(number, value);
        return values;
    }

    private T Line<T>(int number, T value)
    {
        lines.Append(indent).Append(number).Append(' ')
            .AppendLine(value is decimal amount ? amount.ToString("0.############", CultureInfo.InvariantCulture) : $"{value}");
        return value;
    }
}
