using Tidegate.Domain.Income;
using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Income;

/// <summary>Income of a scope of accounts; sums in the frame's currency with the broker's rate of each payment's day.</summary>
/// <param name="Frame">Whose figures.</param>
/// <param name="From">First day; null for all.</param>
/// <param name="To">Last day; null for all.</param>
/// <param name="Gross">All kinds but fees, before tax.</param>
/// <param name="Withheld">Tax withheld less refunds; negative.</param>
/// <param name="Fees">Fees; negative.</param>
/// <param name="Net">Gross with tax and fees; null when a payment has no rate.</param>
/// <param name="Months">By month, the oldest first, months without payments included.</param>
/// <param name="Instruments">By instrument, the greatest gross first.</param>
/// <param name="Countries">By country, the greatest gross first.</param>
/// <param name="Payments">All payments, the newest first.</param>
/// <param name="Upcoming">Declared and not yet paid, from the broker's accruals, the next first.</param>
public sealed record IncomeView(
    ViewFrame Frame,
    DateOnly? From,
    DateOnly? To,
    decimal? Gross,
    decimal? Withheld,
    decimal? Fees,
    decimal? Net,
    IReadOnlyList<IncomeMonthView> Months,
    IReadOnlyList<IncomeInstrumentView> Instruments,
    IReadOnlyList<IncomeCountryView> Countries,
    IReadOnlyList<IncomePayment> Payments,
    IReadOnlyList<UpcomingPayment> Upcoming);
