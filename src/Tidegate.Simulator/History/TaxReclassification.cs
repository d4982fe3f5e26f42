using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>
/// The tax on the dividends of one payer is taken back in February for the whole year before and withheld again at a lower rate, because
/// a part of them was no income. The rows carry the days of the payments and are reported in February.
/// </summary>
internal sealed class TaxReclassification(AccountRun run)
{
    private const int Month = 2;
    private const int DayOfMonth = 12;
    private const decimal KeptPart = 0.6m;
    private readonly List<(DateOnly Paid, DividendAccrual Dividend)> payments = [];

    /// <summary>A dividend was paid.</summary>
    public void Paid(DividendAccrual dividend) => payments.Add((run.Day, dividend));

    /// <summary>A dividend was taken back and paid again.</summary>
    public void Corrected(DividendAccrual right)
    {
        var at = payments.FindIndex(payment => payment.Dividend.ActionId == right.ActionId);
        if (at >= 0)
            payments[at] = (payments[at].Paid, right);
    }

    /// <summary>Whether the tax of a dividend was reclassified already; a later correction would not know of it.</summary>
    public bool IsClosed(DividendAccrual dividend) => !payments.Exists(payment => payment.Dividend.ActionId == dividend.ActionId);

    /// <summary>The postings of the day, in pairs; mostly none.</summary>
    public IEnumerable<(DateOnly Paid, DividendAccrual Dividend, decimal Amount, bool Reverses)> Due()
    {
        if (run.Day != TradingCalendar.OnOrAfter(new DateOnly(run.Day.Year, Month, DayOfMonth)))
            yield break;
        var old = payments.Where(payment => payment.Paid.Year < run.Day.Year).ToList();
        payments.RemoveAll(payment => payment.Paid.Year < run.Day.Year);
        var taxed = old.Where(payment => payment.Dividend.Tax > 0 && payment.Dividend.Instrument.Currency == Universe.Usd).ToList();
        if (!run.Options.Events.Reclassifications || taxed.Count == 0)
            yield break;
        var trust = taxed.Find(payment => payment.Dividend.Instrument.SubCategory == "REIT").Dividend;
        var payer = (trust ?? taxed[0].Dividend).Instrument.Conid;
        foreach (var (paid, dividend) in taxed.Where(payment => payment.Dividend.Instrument.Conid == payer))
        {
            yield return (paid, dividend, dividend.Tax, true);
            yield return (paid, dividend, -decimal.Round(dividend.Tax * KeptPart, 2), false);
        }
    }
}
