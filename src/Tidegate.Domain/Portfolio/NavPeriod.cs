using Tidegate.Domain.Accounts;

namespace Tidegate.Domain.Portfolio;

/// <summary>The broker's bridge of net asset value over a window, in base currency.</summary>
/// <param name="Window">Its days.</param>
/// <param name="Start">Before the first day; null when the statement lacks the column.</param>
/// <param name="End">At the end of the last day; null when the statement lacks the column.</param>
public sealed record NavPeriod(DaySpan Window, decimal? Start, decimal? End);
