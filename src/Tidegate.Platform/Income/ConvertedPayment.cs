using Tidegate.Domain.Income;
using Tidegate.Domain.Instruments;

namespace Tidegate.Platform.Income;

/// <summary>A payment with the rate of its day to the currency of sums.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Instrument">What paid; null for none or when no statement describes it.</param>
/// <param name="Rate">Null when there is none; then the amounts below are not asked for.</param>
internal sealed record ConvertedPayment(IncomePayment Payment, Instrument? Instrument, decimal? Rate)
{
    public DateOnly Day => Payment.Day;

    public decimal Gross => Payment.Gross * Rate ?? 0m;

    public decimal Withheld => Payment.Withheld * Rate ?? 0m;

    public decimal Refunded => Payment.Refunded * Rate ?? 0m;

    public decimal Fee => Payment.Fee * Rate ?? 0m;

    public decimal Net => Payment.Net * Rate ?? 0m;
}
