namespace Tidegate.Flex.Formats;

/// <summary>The seven ways in which a query can write a calendar day. The file does not say which one was chosen.</summary>
public enum DateFormat
{
    /// <summary><c>yyyyMMdd</c>, the default of the portal.</summary>
    Compact,

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    Iso,

    /// <summary><c>MM/dd/yyyy</c>.</summary>
    MonthDayYear,

    /// <summary><c>MM/dd/yy</c>.</summary>
    MonthDayShortYear,

    /// <summary><c>dd/MM/yyyy</c>.</summary>
    DayMonthYear,

    /// <summary><c>dd/MM/yy</c>.</summary>
    DayMonthShortYear,

    /// <summary><c>dd-MMM-yy</c> with English month names.</summary>
    DayMonthName,
}
