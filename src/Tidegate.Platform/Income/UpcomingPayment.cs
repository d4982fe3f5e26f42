using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Platform.Income;

/// <summary>A dividend that is declared and not yet paid.</summary>
/// <param name="Account">Who gets it.</param>
/// <param name="Instrument">What pays.</param>
/// <param name="Symbol">Its symbol.</param>
/// <param name="ExDay">Ex-day; null when unknown.</param>
/// <param name="PayDay">Day of payment; null when unknown.</param>
/// <param name="Currency">Currency of the amounts.</param>
/// <param name="Gross">Before tax; null when unknown.</param>
/// <param name="Tax">Expected tax; negative.</param>
/// <param name="Net">What is expected.</param>
public sealed record UpcomingPayment(
    AccountId Account,
    InstrumentId Instrument,
    string Symbol,
    DateOnly? ExDay,
    DateOnly? PayDay,
    Currency Currency,
    decimal? Gross,
    decimal Tax,
    decimal Net);
