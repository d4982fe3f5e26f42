using Tidegate.Domain.Accounts;

namespace Tidegate.Domain.Portfolio;

/// <summary>The broker's bridge of net asset value over a window, in base currency.</summary>
/// <param name="Window">Its days.</param>
/// <param name="Start">Before the first day; null when the statement lacks the column.</param>
/// <param name="End">At the end of the last day; null when the statement lacks the column.</param>
public sealed record NavPeriod(DaySpan Window, decimal? Start, decimal? End)
{
    /// <summary>The items of the bridge as the broker names them, such as <c>depositsWithdrawals</c>; start and items make the
    /// end.</summary>
    public IReadOnlyDictionary<string, decimal> Items { get; init; } = new Dictionary<string, decimal>();

    /// <summary>The broker's time-weighted return in per cent; null when the statement lacks it.</summary>
    public decimal? TimeWeightedReturn { get; init; }
}
