using Tidegate.Domain.Income;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Platform.Income;

/// <summary>Adds payments up; all of them have a rate.</summary>
internal static class IncomeSums
{
    /// <summary>Months from the first payment to the last, those between without payments included.</summary>
    public static IReadOnlyList<IncomeMonthView> ByMonth(IReadOnlyCollection<ConvertedPayment> payments)
    {
        if (payments.Count == 0)
            return [];

        var byMonth = payments.ToLookup(payment => MonthOf(payment.Day));
        var last = byMonth.Max(month => month.Key);
        var months = new List<IncomeMonthView>();
        for (var month = byMonth.Min(m => m.Key); month <= last; month = month.AddMonths(1))
        {
            var own = byMonth[month].ToList();
            months.Add(new(
                month,
                ByKind(own),
                own.Sum(payment => payment.Gross),
                own.Sum(payment => payment.Withheld),
                own.Sum(payment => payment.Net)));
        }

        return months;
    }

    /// <summary>By what paid; the yield is of the twelve months before the day of the figures, whatever the filter's days are.</summary>
    public static IReadOnlyList<IncomeInstrumentView> ByInstrument(
        IEnumerable<ConvertedPayment> payments, IReadOnlyCollection<ConvertedPayment> all, ScopePortfolio scope)
    {
        var held = scope.Accounts.SelectMany(account => account.Holdings.Select(holding => (
                holding.Instrument.Id, Cost: scope.Convert(account, holding.Cost.Value, holding.Instrument.Currency))))
            .ToLookup(holding => holding.Id, holding => holding.Cost);
        var ofYear = all.Where(payment => payment.Day <= scope.AsOf && payment.Day >= IncomeYield.YearBefore(scope.AsOf.Value))
            .ToLookup(payment => payment.Payment.Instrument);
        return
        [
            .. payments.GroupBy(payment => payment.Payment.Instrument.Exists
                    ? (payment.Payment.Instrument, Kind: (IncomeKind?)null)
                    : (payment.Payment.Instrument, payment.Payment.Kind))
                .Select(group => new IncomeInstrumentView(
                    group.First().Instrument,
                    group.Key.Kind?.ToString() ?? group.First().Payment.Symbol,
                    group.Sum(payment => payment.Gross),
                    group.Sum(payment => payment.Withheld),
                    RateOf(group),
                    group.Sum(payment => payment.Net),
                    group.Count(),
                    OnCost([.. held[group.Key.Instrument]], [.. ofYear[group.Key.Instrument]])))
                .OrderByDescending(view => view.Gross)
                .ThenBy(view => view.Label, StringComparer.Ordinal),
        ];
    }

    /// <summary>By country of tax or issuer; fees have none.</summary>
    public static IReadOnlyList<IncomeCountryView> ByCountry(IEnumerable<ConvertedPayment> payments) =>
    [
        .. payments.Where(payment => payment.Payment.Kind != IncomeKind.Fee)
            .GroupBy(payment => payment.Payment.Country)
            .Select(country => new IncomeCountryView(
                country.Key,
                country.Sum(payment => payment.Gross),
                country.Sum(payment => payment.Withheld),
                country.Sum(payment => payment.Refunded),
                RateOf(country),
                country.Sum(payment => payment.Net)))
            .OrderByDescending(view => view.Gross)
            .ThenBy(view => view.Country, StringComparer.Ordinal),
    ];

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    // Fees on dividends stand among the fees, so that all kinds and the tax together are the net.
    private static Dictionary<IncomeKind, decimal> ByKind(List<ConvertedPayment> payments)
    {
        var kinds = payments.Where(payment => payment.Payment.Kind != IncomeKind.Fee).GroupBy(payment => payment.Payment.Kind)
            .OrderBy(kind => kind.Key).ToDictionary(kind => kind.Key, kind => kind.Sum(payment => payment.Gross));
        if (payments.Exists(payment => payment.Fee != 0 || payment.Payment.Kind == IncomeKind.Fee))
            kinds.Add(IncomeKind.Fee, payments.Sum(payment => payment.Fee));
        return kinds;
    }

    private static decimal? RateOf(IEnumerable<ConvertedPayment> payments)
    {
        var (gross, withheld) = payments.Aggregate(
            (Gross: 0m, Withheld: 0m), (sum, payment) => (sum.Gross + payment.Gross, sum.Withheld + payment.Withheld));
        return gross == 0 ? null : -withheld / gross;
    }

    private static decimal? OnCost(List<decimal?> costs, List<ConvertedPayment> ofYear) =>
        costs.Count == 0 || costs.Contains(null) || ofYear.Exists(payment => payment.Rate is null)
            ? null
            : IncomeYield.Of(ofYear.Sum(payment => payment.Gross), costs.Sum());
}
