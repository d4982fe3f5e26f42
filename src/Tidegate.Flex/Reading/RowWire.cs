using System.Diagnostics;
using Tidegate.Flex.Formats;
using Tidegate.Flex.Rows;

namespace Tidegate.Flex.Reading;

/// <summary>
/// Hands a description the columns of the row at hand. Descriptions visit in a fixed order, so columns are found by number.
/// </summary>
internal ref struct RowWire(RowSource source) : IFlexWire
{
    private int visited;

    public string? Text(string name, string? value) => source.Text(Next(name));

    public decimal? Decimal(string name, decimal? value)
    {
        var text = source.Chars(Next(name));
        if (text.IsEmpty) return null;
        if (NumberText.TryRead(text, out var number)) return number;
        if (!NumberText.IsNothing(text.Trim())) source.Unreadable(name, text, "a number");
        return null;
    }

    public long? Id(string name, long? value)
    {
        var text = source.Chars(Next(name));
        if (text.IsEmpty) return null;
        if (NumberText.TryReadId(text, out var id)) return id;
        if (!NumberText.IsNothing(text.Trim())) source.Unreadable(name, text, "a whole number");
        return null;
    }

    public DateOnly? Date(string name, DateOnly? value) => source.Day(Next(name), name);

    public FlexTime? Time(string name, FlexTime? value) => source.Time(Next(name), name);

    public TimeOnly? TimeOfDay(string name, TimeOnly? value)
    {
        var text = source.Chars(Next(name));
        if (text.IsEmpty) return null;
        var outcome = DateText.ReadTimeOfDay(text, out var time);
        if (outcome == DateOutcome.Unreadable) source.Unreadable(name, text, "a time of day in New York");
        return outcome == DateOutcome.Read ? time : null;
    }

    private int Next(string name)
    {
        Debug.Assert(source.IsColumn(visited, name), $"The description visits {name} out of its own order.");
        return visited++;
    }
}
