namespace Tidegate.Domain.Portfolio;

/// <summary>A closing price for a day: that of the day, or the last one before it.</summary>
/// <param name="Price">In the instrument's currency.</param>
/// <param name="Day">The day that it is of.</param>
public sealed record PriceQuote(decimal Price, DateOnly Day)
{
    /// <summary>Weekdays from the price to a day: zero for the price of that day.</summary>
    public int StaleDays(DateOnly at)
    {
        var days = 0;
        for (var day = Day.AddDays(1); day <= at; day = day.AddDays(1))
        {
            days += day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return days;
    }
}
