using System.Globalization;
using Tidegate.Flex.Rows;

namespace Tidegate.Flex.Reading;

/// <summary>Lists the columns with a value as text that does not depend on the file's formats.</summary>
internal readonly ref struct ColumnText(List<KeyValuePair<string, string>> columns) : IFlexWire
{
    private const string DayPattern = "yyyy-MM-dd";
    private const string ClockPattern = "HH:mm:ss";

    public List<KeyValuePair<string, string>> Columns => columns;

    public string? Text(string name, string? value)
    {
        Add(name, value);
        return value;
    }

    public decimal? Decimal(string name, decimal? value)
    {
        Add(name, value?.ToString("0.############################", CultureInfo.InvariantCulture));
        return value;
    }

    public long? Id(string name, long? value)
    {
        Add(name, value?.ToString(CultureInfo.InvariantCulture));
        return value;
    }

    public DateOnly? Date(string name, DateOnly? value)
    {
        Add(name, value?.ToString(DayPattern, CultureInfo.InvariantCulture));
        return value;
    }

    public FlexTime? Time(string name, FlexTime? value)
    {
        if (value is { } time)
        {
            var day = time.Date.ToString(DayPattern, CultureInfo.InvariantCulture);
            var clock = time.Time?.ToString($" {ClockPattern}", CultureInfo.InvariantCulture);
            Add(name, $"{day}{clock}{(time.Zone is null ? "" : " ")}{time.Zone}");
        }

        return value;
    }

    public TimeOnly? TimeOfDay(string name, TimeOnly? value)
    {
        Add(name, value?.ToString(ClockPattern, CultureInfo.InvariantCulture));
        return value;
    }

    private void Add(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) columns.Add(new(name, text));
    }
}
