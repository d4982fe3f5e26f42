using Tidegate.Domain.Instruments;
using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Income;

/// <summary>Which income is wanted.</summary>
/// <param name="Scope">Accounts and currency of sums.</param>
/// <param name="From">First day of payment; null for no limit.</param>
/// <param name="To">Last day of payment; null for no limit.</param>
/// <param name="Instrument">What paid; null for all.</param>
public sealed record IncomeFilter(AccountScope Scope, DateOnly? From = null, DateOnly? To = null, InstrumentId? Instrument = null);
