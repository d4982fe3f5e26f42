using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>The broker's roll of accrued interest: start, accrued, reversed and translated amounts make the end (flex.md §12).</summary>
/// <param name="Window">Its days.</param>
/// <param name="Currency">The currency; null for the row of all currencies in base currency.</param>
/// <param name="Start">Before the window; null when the statement lacks it.</param>
/// <param name="Accrued">Accrued in it; null when the statement lacks it.</param>
/// <param name="Reversed">Taken out because it was posted; null when the statement lacks it.</param>
/// <param name="Translation">From exchange rates; null when the statement lacks it.</param>
/// <param name="End">At its end; null when the statement lacks it.</param>
public sealed record InterestAccrual(
    DaySpan Window, Currency? Currency, decimal? Start, decimal? Accrued, decimal? Reversed, decimal? Translation, decimal? End);
