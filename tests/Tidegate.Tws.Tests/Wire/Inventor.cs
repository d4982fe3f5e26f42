using System.Collections.Immutable;
using System.Globalization;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Tests.Wire;

/// <summary>
/// A reader that reads nothing and invents every value, so that a description alone makes a message that is possible in a form and version.
/// </summary>
internal sealed class InventorState(int seed)
{
    public Random Random { get; } = new(seed);

    public int Depth { get; set; }

    /// <summary>The version that the message begins with in text; null when it has none.</summary>
    public int? TextVersion { get; set; }
}

internal readonly struct Inventor(InventorState state, int version, bool isProtobuf) : IWire
{
    private static readonly string[] Words =
        ["", "AAPL", "Zürich \\ Nord", "a=b", "None", "BAG", "PEG BENCH", "PEG BEST", "IBKRATS", "20260405"];

    public int Version => version;

    public bool IsProtobuf => isProtobuf;

    public bool IsReading => true;

    public void MessageVersion(int version) => state.TextVersion ??= version;

    public void Fixed(string text)
    {
    }

    public string Text(int number, string? value) => Has(number) ? Words[state.Random.Next(Words.Length)] : "";

    public string Prose(int number, string? value) => Text(number, value);

    // Types of conditions are 1 and 3 to 7, so a small number is often one.
    public int I32(int number, int value) => !Has(number) ? 0 : value is not 0 ? value : state.Random.Next(4) switch
    {
        0 => state.Random.Next(3, 8),
        1 => 1,
        2 => -state.Random.Next(),
        _ => state.Random.Next(1_000_000),
    };

    public int? I32OrUnset(int number, int? value) => Some(number) ? state.Random.Next(1_000_000) - 500_000 : null;

    public long I64(int number, long value) => Has(number) ? state.Random.NextInt64(long.MinValue + 1, long.MaxValue - 1) : 0;

    public long? I64OrUnset(int number, long? value) => Some(number) ? state.Random.NextInt64(1L << 50) : null;

    public bool Flag(int number, bool value) => Has(number) && state.Random.Next(2) == 0;

    public bool? FlagOrUnset(int number, bool? value) => Some(number) ? state.Random.Next(2) == 0 : null;

    public double Real(int number, double value) => Has(number) ? state.Random.NextDouble() * 1000 - 500 : 0;

    public double? RealOrUnset(int number, double? value) =>
        !Some(number) ? null : state.Random.Next(10) == 0 ? double.PositiveInfinity : state.Random.NextDouble();

    public decimal Price(int number, decimal value) => Has(number) ? Amount() : 0;

    public decimal? PriceOrUnset(int number, decimal? value) => Some(number) ? Amount() : null;

    public decimal Size(int number, decimal value) => Has(number) ? Amount() : 0;

    public decimal? SizeOrUnset(int number, decimal? value) => Some(number) ? Amount() : null;

    public T Part<T>(int number, in T value)
        where T : IWirePart<T>, new()
    {
        var wire = this;
        return T.Visit(ref wire, new T());
    }

    public T? PartOrNone<T>(int number, T? value)
        where T : class, IWirePart<T>, new() => Some(number) ? Part(number, new T()) : null;

    public ImmutableArray<T> List<T>(int number, ImmutableArray<T> values)
        where T : IWirePart<T>, new()
    {
        var items = new List<T>();
        for (var i = Has(number) && state.Depth < 3 ? state.Random.Next(4) : 0; i > 0; i--)
        {
            state.Depth++;
            if (Possible<T>() is { } item)
                items.Add(item);
            state.Depth--;
        }

        return [.. items];
    }

    public ImmutableArray<string> Texts(int number, ImmutableArray<string> values) =>
        [.. Enumerable.Range(0, state.Random.Next(4)).Select(i => string.Create(CultureInfo.InvariantCulture, $"2026{i}"))];

    public ImmutableArray<int> Numbers(int number, ImmutableArray<int> values) =>
        [.. Enumerable.Range(20260400, state.Random.Next(4))];

    public ImmutableArray<decimal> Prices(int number, ImmutableArray<decimal> values) =>
        [.. Enumerable.Range(0, state.Random.Next(4)).Select(i => 100m + (i * 2.5m))];

    public ImmutableArray<TagValue> Tags(int number, ImmutableArray<TagValue> values) =>
        number == 0 && isProtobuf ? [] : [.. Enumerable.Range(0, state.Random.Next(3)).Select(i => new TagValue($"tag{i}", $"v{i}"))];

    public ImmutableArray<TagValue> TagLine(int number, ImmutableArray<TagValue> values) => Tags(number, values);

    // Some values make no message, such as a condition of a type that does not exist: tried again.
    private T? Possible<T>()
        where T : IWirePart<T>, new()
    {
        for (var tries = 0; tries < 100; tries++)
        {
            try
            {
                return Part(1, new T());
            }
            catch (FrameException)
            {
            }
        }

        return default;
    }

    private bool Has(int number) => number != 0 || !isProtobuf;

    private bool Some(int number) => Has(number) && state.Random.Next(2) == 0;

    private decimal Amount() => state.Random.Next(-1_000_000, 1_000_000) / (decimal)Math.Pow(10, state.Random.Next(5));
}
