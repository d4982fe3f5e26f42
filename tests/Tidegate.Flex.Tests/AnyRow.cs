using Tidegate.Flex.Rows;

namespace Tidegate.Flex.Tests;

/// <summary>Fills rows with seeded values, and lists the values of rows, both through the rows' own descriptions.</summary>
internal static class AnyRow
{
    private static readonly string[] Texts =
        ["a", "-", "N/A", "Müller & Søn", "<\"'>", " two  blanks ", "tab\tline\nreturn\r", "\U0001F600 漢字", "00123", "0.0 ()"];

    private static readonly string?[] Zones = [null, null, "EST", "EDT", "UTC", "-0500", "+01:00"];

    public static TRow Filled<TRow>(Random random)
        where TRow : StatementRow, IFlexRow<TRow>, new()
    {
        var wire = new FillingWire(random);
        return TRow.Visit(ref wire, new TRow());
    }

    public static IReadOnlyList<KeyValuePair<string, object?>> Values<TRow>(TRow row)
        where TRow : StatementRow, IFlexRow<TRow>
    {
        var wire = new ListingWire([]);
        TRow.Visit(ref wire, row);
        return wire.Values;
    }

    /// <summary>Every value of any item as text, so that items can be compared.</summary>
    public static string Describe(Flex.Statements.StatementItem item) => item switch
    {
        StatementRow row => $"{row.Line} {row.Section}/{row.Element} {row with { Unknown = [] }} [{string.Join(", ", row.Unknown)}]",
        _ => item.ToString(),
    };

    private readonly ref struct FillingWire(Random random) : IFlexWire
    {
        public string? Text(string name, string? value) => random.Next(4) == 0 ? null : Texts[random.Next(Texts.Length)];

        public decimal? Decimal(string name, decimal? value) => random.Next(6) switch
        {
            0 => null,
            1 => 0,
            2 => new decimal(random.Next(), random.Next(), random.Next(1 << 28), random.Next(2) == 0, (byte)random.Next(29)),
            _ => new decimal(random.Next(), 0, 0, random.Next(2) == 0, (byte)random.Next(10)),
        };

        public long? Id(string name, long? value) => random.Next(4) == 0 ? null : random.NextInt64(-5, long.MaxValue);

        public DateOnly? Date(string name, DateOnly? value) => random.Next(4) == 0 ? null : Day();

        public FlexTime? Time(string name, FlexTime? value) => random.Next(4) switch
        {
            0 => null,
            1 => new FlexTime(Day()),
            _ => new FlexTime(Day(), Clock(), Zones[random.Next(Zones.Length)]),
        };

        public TimeOnly? TimeOfDay(string name, TimeOnly? value) => random.Next(4) == 0 ? null : Clock();

        // The years that two digits can tell apart.
        private DateOnly Day() => new DateOnly(1980, 1, 1).AddDays(random.Next(36_524));

        private TimeOnly Clock() => new(random.Next(24), random.Next(60), random.Next(60));
    }

    private readonly ref struct ListingWire(List<KeyValuePair<string, object?>> values) : IFlexWire
    {
        public List<KeyValuePair<string, object?>> Values => values;

        public string? Text(string name, string? value) => Add(name, value);

        public decimal? Decimal(string name, decimal? value) => Add(name, value);

        public long? Id(string name, long? value) => Add(name, value);

        public DateOnly? Date(string name, DateOnly? value) => Add(name, value);

        public FlexTime? Time(string name, FlexTime? value) => Add(name, value);

        public TimeOnly? TimeOfDay(string name, TimeOnly? value) => Add(name, value);

        private TValue Add<TValue>(string name, TValue value)
        {
            values.Add(new(name, value));
            return value;
        }
    }
}
