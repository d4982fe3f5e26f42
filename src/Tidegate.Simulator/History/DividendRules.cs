using System.Globalization;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>When stocks pay dividends, and how the broker books them.</summary>
internal static class DividendRules
{
    private const int DaysUntilPaid = 16;

    /// <summary>What follows a booking that takes back another one.</summary>
    public const string Reversal = " - REVERSAL";

    /// <summary>Whether a day is the first without the right to a quarter's dividend.</summary>
    public static bool IsExDate(Instrument stock, DateOnly day)
    {
        if (day.Month % 3 != stock.Conid % 3)
            return false;
        return TradingCalendar.OnOrAfter(new DateOnly(day.Year, day.Month, 5 + (int)(stock.Conid % 13))) == day;
    }

    /// <summary>What a holder on an ex-date gets, or owes when sold short; null when it is nothing.</summary>
    /// <param name="position">What is held before the day.</param>
    /// <param name="rate">Money a unit, above zero.</param>
    /// <param name="withholding">Part that is withheld.</param>
    /// <param name="day">The ex-date.</param>
    public static DividendAccrual? Declared(Position position, decimal rate, decimal withholding, DateOnly day)
    {
        var stock = position.Instrument;
        var gross = decimal.Round(position.Quantity * rate, 2);
        if (gross == 0)
            return null;
        var tax = position.Quantity > 0 ? decimal.Round(gross * withholding, 2) : 0;
        return new DividendAccrual(
            150_000_000 + ((stock.Conid % 1000) * 100_000) + (day.DayNumber % 100_000),
            stock, day, TradingCalendar.OnOrAfter(day.AddDays(DaysUntilPaid)), position.Quantity, rate, gross, tax);
    }

    /// <summary>The dividend, or what a short position pays in its place.</summary>
    public static CashPosting Payment(DividendAccrual accrual, decimal amount, string suffix, long transactionId, DateOnly day)
    {
        var isInLieu = accrual.Quantity < 0;
        var words = isInLieu ? "PAYMENT IN LIEU OF DIVIDEND" : "CASH DIVIDEND";
        return Posting(
            isInLieu ? CashKind.PaymentInLieu : CashKind.Dividend, accrual, amount,
            Sentence(accrual, words) + (isInLieu ? "" : " (Ordinary Dividend)") + suffix, suffix, transactionId, day);
    }

    /// <summary>Tax that is withheld from a dividend, or comes back.</summary>
    public static CashPosting Tax(DividendAccrual accrual, decimal amount, string suffix, long transactionId, DateOnly day) => Posting(
        CashKind.WithholdingTax, accrual, amount, $"{Sentence(accrual, "CASH DIVIDEND")} - {accrual.Instrument.Country} TAX{suffix}",
        suffix, transactionId, day);

    private static string Sentence(DividendAccrual accrual, string words) => string.Create(
        CultureInfo.InvariantCulture,
        $"{accrual.Instrument.Symbol}({accrual.Instrument.Isin}) {words} "
            + $"{accrual.Instrument.Currency} {accrual.GrossRate:0.######} PER SHARE");

    private static CashPosting Posting(
        CashKind kind, DividendAccrual accrual, decimal amount, string description, string suffix, long transactionId,
        DateOnly day) => new()
        {
            Kind = kind,
            TransactionId = transactionId,
            ActionId = accrual.ActionId,
            Instrument = accrual.Instrument,
            Currency = accrual.Instrument.Currency,
            Amount = amount,
            Description = description,
            At = day.ToDateTime(InterestRules.SystemTime),
            SettleDate = day,
            ExDate = accrual.ExDate,
            Code = suffix.Length == 0 ? "" : "Re",
        };
}
