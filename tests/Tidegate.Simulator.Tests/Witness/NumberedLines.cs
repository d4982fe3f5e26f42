using System.Collections.Immutable;
using System.Globalization;
using Tidegate.Tws.Wire;

namespace Tidegate.Simulator.Tests.Witness;

/// <summary>A writer that lists what a message says in the spelling of <see cref="ProtobufShape.Lines"/>.</summary>
internal readonly struct NumberedLines(SortedSet<string> lines, int version, string path = "") : IWire
{
    public int Version => version;

    public bool IsProtobuf => true;

    public bool IsReading => false;

    public void MessageVersion(int version)
    {
    }

    public void Fixed(string text)
    {
    }

    public string Text(int number, string? value) => Add(number, value ?? "", ProtobufShape.Plain(value ?? ""));

    public string Prose(int number, string? value) => Text(number, value);

    public int I32(int number, int value) => Add(number, value, $"{value}");

    public int? I32OrUnset(int number, int? value) => Add(number, value, $"{value}");

    public long I64(int number, long value) => Add(number, value, $"{value}");

    public long? I64OrUnset(int number, long? value) => Add(number, value, $"{value}");

    public bool Flag(int number, bool value) => Add(number, value, value ? "1" : "0");

    public bool? FlagOrUnset(int number, bool? value) => Add(number, value, value == true ? "1" : "0");

    public double Real(int number, double value) => Add(number, value, Number(value));

    public double? RealOrUnset(int number, double? value) => Add(number, value, value is { } set ? Number(set) : "");

    public decimal Price(int number, decimal value) => Add(number, value, Number((double)value));

    public decimal? PriceOrUnset(int number, decimal? value) => Add(number, value, value is { } set ? Number((double)set) : "");

    public decimal Size(int number, decimal value) => Add(number, value, Size(value));

    public decimal? SizeOrUnset(int number, decimal? value) => Add(number, value, value is { } set ? Size(set) : "");

    public T Part<T>(int number, in T value)
        where T : IWirePart<T>, new() => Inner(value, $"{path}{number}");

    public T? PartOrNone<T>(int number, T? value)
        where T : class, IWirePart<T>, new() => value is null ? null : Part(number, value);

    public ImmutableArray<T> List<T>(int number, ImmutableArray<T> values)
        where T : IWirePart<T>, new()
    {
        foreach (var (place, value) in (values.IsDefault ? [] : values).Index())
            Inner(value, $"{path}{number}[{place}]");
        return values;
    }

    public ImmutableArray<string> Texts(int number, ImmutableArray<string> values) => All(number, values, ProtobufShape.Plain);

    public ImmutableArray<int> Numbers(int number, ImmutableArray<int> values) => All(number, values, value => $"{value}");

    public ImmutableArray<decimal> Prices(int number, ImmutableArray<decimal> values) =>
        All(number, values, value => Number((double)value));

    public ImmutableArray<TagValue> Tags(int number, ImmutableArray<TagValue> values)
    {
        foreach (var value in values.IsDefault || number == 0 ? [] : values)
            lines.Add($"{path}{number}{{{value.Tag}}} {ProtobufShape.Plain(value.Value)}");
        return values;
    }

    public ImmutableArray<TagValue> TagLine(int number, ImmutableArray<TagValue> values) => Tags(number, values);

    private static string Number(double value) => ProtobufShape.Plain(value.ToString("R", CultureInfo.InvariantCulture));

    private static string Size(decimal value) => ProtobufShape.Plain(value.ToString(CultureInfo.InvariantCulture));

    private T Inner<T>(in T value, string here)
        where T : IWirePart<T>, new()
    {
        var wire = new NumberedLines(lines, version, here + ".");
        return T.Visit(ref wire, value);
    }

    private ImmutableArray<T> All<T>(int number, ImmutableArray<T> values, Func<T, string> plain)
    {
        foreach (var (place, value) in (values.IsDefault || number == 0 ? [] : values).Index())
            lines.Add($"{path}{number}[{place}] {plain(value)}");
        return values;
    }

    private T Add<T>(int number, T value, string plain)
    {
        if (number != 0 && plain is not ("0" or ""))
            lines.Add($"{path}{number} {plain}");
        return value;
    }
}
