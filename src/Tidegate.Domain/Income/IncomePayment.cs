using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Income;

/// <summary>
/// One payment with its tax and its corrections: a pay, reverse and pay-again chain is one payment (performance.md §13). Amounts in
/// <paramref name="Currency"/>.
/// </summary>
/// <param name="Key">Ties its rows: the action id, else instrument, kind and pay day.</param>
/// <param name="Account">Who got it.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Instrument">What paid; the all-zero id for none.</param>
/// <param name="Symbol">Its symbol; empty for none.</param>
/// <param name="Country">Country of the tax or the issuer, two letters; empty when unknown.</param>
/// <param name="Currency">Currency of the amounts.</param>
/// <param name="Day">Day of the first payment: the period that it and all its corrections belong to.</param>
/// <param name="ExDay">Ex-day; null when unknown.</param>
/// <param name="Gross">Before tax, corrections netted.</param>
/// <param name="Withheld">Tax withheld less refunds; negative when tax was taken.</param>
/// <param name="Fee">Fees on it such as those of an ADR; negative when taken.</param>
/// <param name="RateToBase">Base currency for one unit on the day; null when unknown.</param>
/// <param name="Corrections">Rows that correct it: reversals, payments again, refunds.</param>
/// <param name="CorrectedOn">Day of the last correction; null when there was none.</param>
/// <param name="Entries">The ledger entries, oldest first.</param>
public sealed record IncomePayment(
    string Key,
    AccountId Account,
    IncomeKind Kind,
    InstrumentId Instrument,
    string Symbol,
    string Country,
    Currency Currency,
    DateOnly Day,
    DateOnly? ExDay,
    decimal Gross,
    decimal Withheld,
    decimal Fee,
    decimal? RateToBase,
    int Corrections,
    DateOnly? CorrectedOn,
    IReadOnlyList<Guid> Entries)
{
    /// <summary>Tax that came back though the payment stayed as it was; positive, and in <see cref="Withheld"/> already.</summary>
    public decimal Refunded { get; init; }

    /// <summary>What arrived: gross with tax and fee.</summary>
    public decimal Net => Gross + Withheld + Fee;
}
