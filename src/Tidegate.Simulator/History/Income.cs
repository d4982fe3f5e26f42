using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>What comes and goes without trades: deposits, dividends with their tax, interest, coupons, fees.</summary>
internal sealed class Income(AccountRun run)
{
    private const int CorrectionAfterDays = 18;
    internal const decimal CreditPercent = 0.9m;
    internal const decimal DebitPercent = 5.5m;
    internal const decimal CreditAbove = 10_000;
    private const int InterestPostedOnDay = 4;
    private const int LastQuarter = 10;
    private const int LateCorrectionOnDay = 21;
    private readonly Dictionary<Currency, decimal> bondAccrued = [];
    private readonly List<(DateOnly Due, DividendAccrual Paid)> corrections = [];
    private readonly TaxReclassification reclassification = new(run);
    private int paid, corrected, dayOfMonth;
    private int correctedLateIn;

    /// <summary>Before trading: deposits, dividends, coupons, fees, interest of the month before.</summary>
    public void Morning()
    {
        dayOfMonth = run.Books.Day is { } before && before.Month == run.Day.Month ? dayOfMonth + 1 : 1;
        if (run.Books.Day is null)
            Post(CashKind.DepositWithdrawal, run.Plan.BaseCurrency, run.OpeningDeposit, "CASH RECEIPTS / ELECTRONIC FUND TRANSFERS");
        else if (run.Random.Chance(18))
            Post(
                CashKind.DepositWithdrawal, run.Plan.BaseCurrency, run.Random.Between(5, 40) * 100,
                "CASH RECEIPTS / ELECTRONIC FUND TRANSFERS");
        else if (run.Random.Chance(7))
            Post(
                CashKind.DepositWithdrawal, run.Plan.BaseCurrency, -run.Random.Between(5, 25) * 100,
                "DISBURSEMENT INITIATED BY ACCOUNT HOLDER");
        Dividends();
        Coupons();
        if (run.Books.Day is null)
            return;
        if (dayOfMonth == 1)
            Post(
                CashKind.OtherFee, Universe.Usd, -10,
                string.Create(CultureInfo.InvariantCulture, $"M******03:MARKET DATA FEE FOR {run.Day:MMM yyyy}").ToUpperInvariant());
        if (dayOfMonth == InterestPostedOnDay)
            PostInterest();
    }

    /// <summary>After trading: interest of the day.</summary>
    public void Evening()
    {
        foreach (var (currency, balance) in run.Books.Cash)
        {
            var percent = balance > CreditAbove ? CreditPercent : balance < 0 ? DebitPercent : 0;
            var charged = balance > CreditAbove ? balance - CreditAbove : balance;
            var amount = decimal.Round(charged * percent / 100 / 360, 6);
            if (amount != 0)
                run.Book(new BookEvent.InterestAccrued(currency, amount, OnBonds: false));
        }

        foreach (var currency in Universe.Currencies)
        {
            var target = 0m;
            foreach (var position in run.Books.Positions.Values)
            {
                if (position.Instrument.Class == AssetClass.Bond && position.Instrument.Currency == currency)
                    target += BondCalendar.Accrued(position.Instrument, position.Quantity, run.Day);
            }

            MoveBondAccrual(currency, target - bondAccrued.GetValueOrDefault(currency));
        }
    }

    private void MoveBondAccrual(Currency currency, decimal change)
    {
        if (change == 0)
            return;
        bondAccrued[currency] = bondAccrued.GetValueOrDefault(currency) + change;
        run.Book(change > 0
            ? new BookEvent.InterestAccrued(currency, change, OnBonds: true)
            : new BookEvent.InterestAccrualReversed(currency, change, OnBonds: true));
    }

    private void Dividends()
    {
        foreach (var accrual in run.Books.Dividends.Values)
        {
            if (accrual.PayDate == run.Day)
                Pay(accrual);
        }

        foreach (var (_, wrong) in corrections.Where(correction => correction.Due == run.Day).ToList())
        {
            if (!reclassification.IsClosed(wrong))
                Correct(wrong);
        }

        corrections.RemoveAll(correction => correction.Due <= run.Day);
        foreach (var (paidOn, dividend, amount, reverses) in reclassification.Due())
            PostTax(dividend, amount, reverses ? " - REVERSAL" : "", paidOn);
        foreach (var position in run.Books.Positions.Values)
        {
            if (run.Schedule.QuotationOf(position.Instrument) is { DividendPerQuarter: > 0 } quotation
                && IsExDate(position.Instrument, run.Day))
                Declare(position, quotation);
        }
    }

    private static bool IsExDate(Instrument stock, DateOnly day)
    {
        if (day.Month % 3 != stock.Conid % 3)
            return false;
        return TradingCalendar.OnOrAfter(new DateOnly(day.Year, day.Month, 5 + (int)(stock.Conid % 13))) == day;
    }

    private void Declare(Position position, Quotation quotation)
    {
        var stock = position.Instrument;
        var gross = decimal.Round(position.Quantity * quotation.DividendPerQuarter, 2);
        if (gross == 0)
            return;
        var tax = position.Quantity > 0 ? decimal.Round(gross * quotation.WithholdingRate, 2) : 0;
        run.Book(new BookEvent.DividendDeclared(new DividendAccrual(
            150_000_000 + ((stock.Conid % 1000) * 100_000) + (run.Day.DayNumber % 100_000),
            stock, run.Day, TradingCalendar.OnOrAfter(run.Day.AddDays(16)), position.Quantity, quotation.DividendPerQuarter, gross, tax)));
    }

    private void Pay(DividendAccrual accrual)
    {
        run.Book(new BookEvent.DividendAccrualReversed(accrual.ActionId));
        PostDividend(accrual, accrual.Gross, "");
        if (accrual.Tax != 0)
            PostTax(accrual, -accrual.Tax, "");
        paid++;
        reclassification.Paid(accrual);
        if (run.Options.Events.LateCorrections && accrual.Gross > 0 && run.Day.Month >= LastQuarter && correctedLateIn != run.Day.Year)
        {
            correctedLateIn = run.Day.Year;
            corrections.Add((TradingCalendar.OnOrAfter(new DateOnly(run.Day.Year + 1, 1, LateCorrectionOnDay)), accrual));
            return;
        }

        var due = accrual.Gross > 0 && run.Options.Events.Corrections && (run.Random.Chance(40) || (paid >= 3 && corrected == 0));
        if (!due)
            return;
        corrected++;
        corrections.Add((TradingCalendar.Later(run.Day, CorrectionAfterDays), accrual));
    }

    /// <summary>The dividend is taken back and paid again, at a rate a little lower, under the same action id.</summary>
    private void Correct(DividendAccrual wrong)
    {
        PostDividend(wrong, -wrong.Gross, " - REVERSAL");
        PostTax(wrong, wrong.Tax, " - REVERSAL");
        var rate = decimal.Round(wrong.GrossRate * 0.97m, 6);
        var gross = decimal.Round(wrong.Quantity * rate, 2);
        var right = wrong with { GrossRate = rate, Gross = gross, Tax = decimal.Round(wrong.Tax * 0.97m, 2) };
        PostDividend(right, right.Gross, "");
        PostTax(right, -right.Tax, "");
        reclassification.Corrected(right);
    }

    private void PostDividend(DividendAccrual accrual, decimal amount, string suffix)
    {
        var lieu = accrual.Quantity < 0;
        var words = lieu ? "PAYMENT IN LIEU OF DIVIDEND" : "CASH DIVIDEND";
        Post(
            lieu ? CashKind.PaymentInLieu : CashKind.Dividend, accrual.Instrument.Currency, amount,
            Sentence(accrual, words) + (lieu ? "" : " (Ordinary Dividend)") + suffix, accrual, suffix.Length == 0 ? "" : "Re");
    }

    private void PostTax(DividendAccrual accrual, decimal amount, string suffix, DateOnly? paidOn = null)
    {
        if (amount != 0)
            Post(
                CashKind.WithholdingTax, accrual.Instrument.Currency, amount,
                $"{Sentence(accrual, "CASH DIVIDEND")} - {accrual.Instrument.Country} TAX{suffix}", accrual,
                suffix.Length == 0 ? "" : "Re", paidOn);
    }

    private static string Sentence(DividendAccrual accrual, string words) => string.Create(
        CultureInfo.InvariantCulture,
        $"{accrual.Instrument.Symbol}({accrual.Instrument.Isin}) {words} "
            + $"{accrual.Instrument.Currency} {accrual.GrossRate:0.######} PER SHARE");

    private void Coupons()
    {
        foreach (var position in run.Books.Positions.Values)
        {
            var bond = position.Instrument;
            if (bond.Class != AssetClass.Bond || !BondCalendar.PaysOn(bond, run.Day))
                continue;
            run.Book(new BookEvent.CashPosted(new CashPosting
            {
                Kind = CashKind.BondInterestReceived,
                TransactionId = run.NextTransaction(),
                ActionId = 170_000_000 + ((bond.Conid % 1000) * 100_000) + (run.Day.DayNumber % 100_000),
                Instrument = bond,
                Currency = bond.Currency,
                Amount = decimal.Round(position.Quantity * bond.CouponPercent / 200, 2),
                Description = $"BOND COUPON PAYMENT ({bond.Symbol})",
                At = run.At(20, 20),
                SettleDate = run.Day,
            }));
        }
    }

    private void PostInterest()
    {
        foreach (var (currency, accrued) in run.Books.BrokerInterest)
        {
            var amount = decimal.Round(accrued, 2);
            if (amount == 0)
                continue;
            run.Book(new BookEvent.InterestAccrualReversed(currency, -accrued, OnBonds: false));
            var month = run.Day.AddMonths(-1);
            Post(
                amount > 0 ? CashKind.InterestReceived : CashKind.InterestPaid, currency, amount,
                $"{currency} {(amount > 0 ? "CREDIT" : "DEBIT")} INT FOR "
                    + month.ToString("MMM-yyyy", CultureInfo.InvariantCulture).ToUpperInvariant());
        }
    }

    private void Post(
        CashKind kind, Currency currency, decimal amount, string description, DividendAccrual? dividend = null, string code = "",
        DateOnly? settled = null) =>
        run.Book(new BookEvent.CashPosted(new CashPosting
        {
            Kind = kind,
            TransactionId = run.NextTransaction(),
            ActionId = dividend?.ActionId ?? 0,
            Instrument = dividend?.Instrument,
            Currency = currency,
            Amount = amount,
            Description = description,
            At = (settled ?? run.Day).ToDateTime(new TimeOnly(20, 20)),
            SettleDate = settled ?? run.Day,
            ExDate = dividend?.ExDate,
            Code = code,
        }));
}
