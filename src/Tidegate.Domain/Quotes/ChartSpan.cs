namespace Tidegate.Domain.Quotes;

/// <summary>How far a chart looks back; each has bars of one size, so that some hundred of them fill it.</summary>
public enum ChartSpan
{
    /// <summary>A day of trading in bars of 5 minutes.</summary>
    Day = 0,

    /// <summary>5 days of trading in bars of 30 minutes.</summary>
    FiveDays = 1,

    /// <summary>A month in bars of an hour.</summary>
    Month = 2,

    /// <summary>A year in bars of a day.</summary>
    Year = 3,

    /// <summary>5 years in bars of a week.</summary>
    FiveYears = 4,
}
