using System.Globalization;
using Tidegate.Flex.Formats;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Simulator.Statements;

/// <summary>Collects the ticked columns of a row that has no description of its own, in the order of the calls.</summary>
internal sealed class RawColumns(FlexFormat format, ColumnSet ticked) : IFlexWire
{
    private readonly List<KeyValuePair<string, string>> columns = [];

    public string? Text(string name, string? value)
    {
        Add(name, value ?? "");
        return value;
    }

    public decimal? Decimal(string name, decimal? value)
    {
        Add(name, value is { } number ? Number(number) : "");
        return value;
    }

    public long? Id(string name, long? value)
    {
        Add(name, value?.ToString(CultureInfo.InvariantCulture) ?? "");
        return value;
    }

    public DateOnly? Date(string name, DateOnly? value)
    {
        Add(name, value is { } day ? format.Write(day) : "");
        return value;
    }

    public FlexTime? Time(string name, FlexTime? value)
    {
        Add(name, value is { } time ? format.Write(time) : "");
        return value;
    }

    public TimeOnly? TimeOfDay(string name, TimeOnly? value)
    {
        Add(name, value is { } time ? format.Write(time) : "");
        return value;
    }

    /// <summary>Puts a text in the place of a column's value; a column that is not ticked stays away.</summary>
    public void Replace(string name, string text)
    {
        var at = columns.FindIndex(column => column.Key == name);
        if (at >= 0)
            columns[at] = KeyValuePair.Create(name, text);
    }

    /// <summary>The instrument block.</summary>
    public void Instrument(InstrumentColumns instrument)
    {
        var self = this;
        InstrumentColumns.Visit(ref self, instrument);
    }

    /// <summary>The row.</summary>
    public RawRow Row(string section, string element) => new() { Section = section, Element = element, Unknown = columns };

    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private void Add(string name, string value)
    {
        if (ticked.Contains(name))
            columns.Add(KeyValuePair.Create(name, value));
    }
}
