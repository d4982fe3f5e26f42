namespace Tidegate.Simulator.Market;

/// <summary>Days on which the simulated exchange trades: those of the New York stock exchange, used for all venues.</summary>
public static class TradingCalendar
{
    /// <summary>Whether the exchange trades on the day.</summary>
    public static bool IsOpen(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>The day itself or the next one on which the exchange trades.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsOpen(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The day itself or the last one before it on which the exchange traded.</summary>
    public static DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsOpen(day))
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>So many trading days later.</summary>
    public static DateOnly Later(DateOnly day, int tradingDays)
    {
        for (; tradingDays > 0; tradingDays--)
            day = OnOrAfter(day.AddDays(1));
        return day;
    }

    /// <summary>The trading days of a range, both ends included.</summary>
    public static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (IsOpen(day))
                yield return day;
        }
    }

    /// <summary>The third Friday of the month, on which options and futures end; the Thursday before when it is a holiday.</summary>
    public static DateOnly ThirdFriday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        var friday = first.AddDays((((int)DayOfWeek.Friday - (int)first.DayOfWeek + 7) % 7) + 14);
        return OnOrBefore(friday);
    }

    private static bool IsHoliday(DateOnly day)
    {
        var year = day.Year;
        return day == Observed(new DateOnly(year, 6, 19)) && year >= 2022
            || day == Observed(new DateOnly(year, 7, 4))
            || day == Observed(new DateOnly(year, 12, 25))
            // A New Year's Day on Saturday is not moved into the old year.
            || (new DateOnly(year, 1, 1).DayOfWeek != DayOfWeek.Saturday && day == Observed(new DateOnly(year, 1, 1)))
            || day == Nth(year, 1, DayOfWeek.Monday, 3)
            || day == Nth(year, 2, DayOfWeek.Monday, 3)
            || day == Nth(year, 9, DayOfWeek.Monday, 1)
            || day == Nth(year, 11, DayOfWeek.Thursday, 4)
            || (day.Month == 5 && day.DayOfWeek == DayOfWeek.Monday && day.Day > 24)
            || day == Easter(year).AddDays(-2);
    }

    private static DateOnly Observed(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int nth)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + ((nth - 1) * 7));
    }

    /// <summary>Easter Sunday by the anonymous Gregorian rule.</summary>
    private static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var moon = epact - (epact / 28 * (1 - (29 / (epact + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + moon + 2 - century + (century / 4)) % 7;
        var offset = moon - weekday;
        var month = 3 + ((offset + 40) / 44);
        return new DateOnly(year, month, offset + 28 - (31 * (month / 4)));
    }
}
