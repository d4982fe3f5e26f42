using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>What comes and goes without trades: deposits, dividends with their tax, interest, coupons, fees.</summary>
internal sealed class Income(AccountRun run)
{
    private const int CorrectionAfterDays = 18;
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
        if (dayOfMonth == InterestRules.PostedOnDay)
            PostInterest();
    }

    /// <summary>After trading: interest of the day.</summary>
    public void Evening()
    {
        foreach (var (currency, balance) in run.Books.Cash)
        {
            var amount = InterestRules.OfDay(balance);
            if (amount != 0)
                run.Book(new BookEvent.InterestAccrued(currency, amount, OnBonds: false));
        }

        foreach (var currency in Universe.Currencies)
            MoveBondAccrual(currency, InterestRules.OnBonds(run.Books, currency, run.Day) - bondAccrued.GetValueOrDefault(currency));
    }

    private void MoveBondAccrual(Currency currency, decimal change)
    {
        if (change == 0)
            return;
        bondAccrued[currency] = bondAccrued.GetValueOrDefault(currency) + change;
        run.Book(InterestRules.BondAccrual(currency, change));
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
            PostTax(dividend, amount, reverses ? DividendRules.Reversal : "", paidOn);
        foreach (var position in run.Books.Positions.Values)
        {
            if (run.Schedule.QuotationOf(position.Instrument) is { DividendPerQuarter: > 0 } quotation
                && DividendRules.IsExDate(position.Instrument, run.Day)
                && DividendRules.Declared(position, quotation.DividendPerQuarter, quotation.WithholdingRate, run.Day) is { } declared)
                run.Book(new BookEvent.DividendDeclared(declared));
        }
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
        PostDividend(wrong, -wrong.Gross, DividendRules.Reversal);
        PostTax(wrong, wrong.Tax, DividendRules.Reversal);
        var rate = decimal.Round(wrong.GrossRate * 0.97m, 6);
        var gross = decimal.Round(wrong.Quantity * rate, 2);
        var right = wrong with { GrossRate = rate, Gross = gross, Tax = decimal.Round(wrong.Tax * 0.97m, 2) };
        PostDividend(right, right.Gross, "");
        PostTax(right, -right.Tax, "");
        reclassification.Corrected(right);
    }

    private void PostDividend(DividendAccrual accrual, decimal amount, string suffix) =>
        run.Book(new BookEvent.CashPosted(DividendRules.Payment(accrual, amount, suffix, run.NextTransaction(), run.Day)));

    private void PostTax(DividendAccrual accrual, decimal amount, string suffix, DateOnly? paidOn = null)
    {
        if (amount != 0)
            run.Book(new BookEvent.CashPosted(DividendRules.Tax(accrual, amount, suffix, run.NextTransaction(), paidOn ?? run.Day)));
    }

    private void Coupons()
    {
        foreach (var position in run.Books.Positions.Values)
        {
            if (position.Instrument.Class == AssetClass.Bond && BondCalendar.PaysOn(position.Instrument, run.Day))
                run.Book(new BookEvent.CashPosted(InterestRules.Coupon(position, run.NextTransaction(), run.Day)));
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
            run.Book(new BookEvent.CashPosted(InterestRules.Monthly(currency, amount, run.NextTransaction(), run.Day)));
        }
    }

    private void Post(CashKind kind, Currency currency, decimal amount, string description) =>
        run.Book(new BookEvent.CashPosted(new CashPosting
        {
            Kind = kind,
            TransactionId = run.NextTransaction(),
            Currency = currency,
            Amount = amount,
            Description = description,
            At = run.Day.ToDateTime(InterestRules.SystemTime),
            SettleDate = run.Day,
        }));
}
