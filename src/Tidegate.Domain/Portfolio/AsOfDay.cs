namespace Tidegate.Domain.Portfolio;

/// <summary>The day for which an account's figures hold.</summary>
internal static class AsOfDay
{
    /// <summary>Most days without trading in a row: a weekend with holidays before and behind it.</summary>
    private const int IdleDaysMax = 4;

    /// <summary>
    /// The newest day of which the broker told positions or net worth. A window that ends on the days without trading behind it tells the
    /// same state. Without any state it is the last day that a statement covers. Null while there is nothing.
    /// </summary>
    public static DateOnly? Newest(AccountFacts facts)
    {
        DateOnly?[] closes =
            [facts.Positions?.Day, facts.NewestPositions?.Day, facts.NavDays is [.., var day] ? day.Day : null];
        DateOnly?[] ends = [facts.Cash?.Window.To, facts.NavPeriods.Max(p => (DateOnly?)p.Window.To)];
        var (close, end) = (closes.Max(), ends.Max());
        if (close is { } last && end is { } later && later > last)
            return IsSameState(facts, last, later) ? last : later;

        return close ?? end ?? facts.Windows.Max(w => (DateOnly?)w.Days.To) ?? facts.Entries.Max(e => (DateOnly?)e.Day);
    }

    /// <summary>The day that is asked for, as far as anything is known of it; else the newest.</summary>
    public static DateOnly? Of(AccountFacts facts, DateOnly? asked)
    {
        var newest = Newest(facts);
        DateOnly?[] known = [newest, facts.Windows.Max(w => (DateOnly?)w.Days.To), facts.Entries.Max(e => (DateOnly?)e.Day)];
        return asked is null || newest is null || asked >= known.Max() ? newest : Reported(facts, asked.Value);
    }

    /// <summary>Whether a report that ends on a day tells the state of an earlier one: nothing happened between.</summary>
    public static bool IsSameState(AccountFacts facts, DateOnly asOf, DateOnly end) =>
        end == asOf
        || (end > asOf
            && end.DayNumber - asOf.DayNumber <= IdleDaysMax
            && !facts.Entries.Any(entry => entry.Day > asOf && entry.Day <= end));

    /// <summary>
    /// The day itself; on a day without any price, the last day of which the broker told net asset value, when nothing happened between:
    /// no market was open.
    /// </summary>
    private static DateOnly Reported(AccountFacts facts, DateOnly asOf) =>
        facts.NavDays.LastOrDefault(day => day.Day <= asOf) is { } last
        && last.Day < asOf
        && IsSameState(facts, last.Day, asOf)
        && !facts.Prices.Any(price => price.Day > last.Day && price.Day <= asOf)
            ? last.Day
            : asOf;
}
