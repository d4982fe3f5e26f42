namespace Tidegate.Flex.Rows;

/// <summary>
/// One row on its way from or to text. A reader ignores the value it is given and returns what stands in the file; a writer writes the
/// value and returns it. Absent and empty columns are <see langword="null"/>; so are the broker's null markers <c>-</c>, <c>--</c>,
/// <c>N/A</c> where a number, date or time is expected.
/// </summary>
public interface IFlexWire
{
    /// <summary>Text as it stands in the file.</summary>
    string? Text(string name, string? value);

    /// <summary>A number with decimal point; thousands commas are accepted.</summary>
    decimal? Decimal(string name, decimal? value);

    /// <summary>A broker's number of an object, such as <c>conid</c>.</summary>
    long? Id(string name, long? value);

    /// <summary>A calendar day in the file's date format.</summary>
    DateOnly? Date(string name, DateOnly? value);

    /// <summary>A day with or without time of day in the file's date and time format.</summary>
    FlexTime? Time(string name, FlexTime? value);

    /// <summary>A time of day that stands apart from its day, in the file's time format.</summary>
    TimeOnly? TimeOfDay(string name, TimeOnly? value);
}
