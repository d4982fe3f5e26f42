using Tidegate.Domain.Accounts;

namespace Tidegate.Domain.Sync;

/// <summary>Which days are there, and how far back there can be any.</summary>
/// <param name="Covered">Days of which statements are there, joined and in order.</param>
/// <param name="Opened">The day on which the account was opened; null while no statement has told it.</param>
/// <param name="HistoryFrom">The first day of which the broker gives anything; null while that is not known.</param>
public sealed record SyncCoverage(IReadOnlyList<DaySpan> Covered, DateOnly? Opened = null, DateOnly? HistoryFrom = null)
{
    /// <summary>The last covered day; null for none.</summary>
    public DateOnly? To => Covered.Count > 0 ? Covered[^1].To : null;

    /// <summary>The first day that is worth asking for, as far as it is known.</summary>
    public DateOnly? Bottom => Opened > HistoryFrom || HistoryFrom is null ? Opened : HistoryFrom;
}
