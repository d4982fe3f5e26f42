using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Portfolio;

/// <summary>Sums of one account in base currency: net worth, its changes and its history (performance.md §2).</summary>
internal sealed class NetWorthRoll(
    AccountFacts facts,
    IReadOnlyList<LedgerEntry> entries,
    DateOnly? asOf,
    HistoryReach reach,
    DifferenceCauses causes,
    PriceTable prices,
    IReadOnlyList<Holding> holdings,
    IReadOnlyList<CashBalance> cash)
{
    private const string NoBase = "No statement tells the base currency.";
    private readonly NavDay? navDay = asOf is { } at
        ? facts.NavDays.LastOrDefault(day => day.Day <= at && AsOfDay.IsSameState(facts, day.Day, at) && NoWeekday(day.Day, at)) : null;

    public Figure CashInBase()
    {
        var own = FigureComparison.Sum([.. cash.Select(c => (c.End, Rate(c.Currency)))], Tolerance());
        var reported = navDay?.Cash ?? (facts.Cash is { } report && Tells(report.Window.To) ? report.BaseEnd : null) ?? own.Broker;
        return Sum(own, own.Ours, reported);
    }

    public Figure Accruals() => navDay?.Accruals is { } accruals
        ? new(null, accruals, FigureLead.Broker, FigureState.Alone)
        : Figure.Unknown("The newest statement has no section of net asset value, so accruals are not known.");

    public Figure NetWorth()
    {
        if (facts.BaseCurrency is null)
            return Figure.Unknown(NoBase);

        // Accruals are the broker's on both sides: a line of its own that the ledger cannot know.
        var parts = holdings.Select(h => (h.Contribution, Rate(h.Instrument.Currency))).Concat(cash.Select(c => (c.End, Rate(c.Currency))))
            .ToList();
        var own = FigureComparison.Sum(parts, Tolerance());
        var accruals = navDay?.Accruals ?? 0m;
        var reported = navDay?.Total
            ?? facts.NavPeriods.FirstOrDefault(p => Tells(p.Window.To) && p.End is not null)?.End
            ?? (facts.Positions?.Day <= asOf && facts.Cash is not null ? own.Broker : null);
        var figure = Sum(own, own.Ours + accruals, reported);
        return navDay?.Accruals is null && figure.Reason is null
            ? figure with { Reason = "Without accruals: the newest statement has no section of net asset value." } : figure;
    }

    public DayChange DayChange(Figure netWorth)
    {
        var earlier = Reported().Where(day => day.Day < asOf).ToList();
        if (netWorth.Value is null || earlier.Count == 0)
            return new(Figure.Unknown("No statement tells the net worth of an earlier day."), null, null, null);

        var before = earlier[^1];
        var flows = Flows(before.Day);
        return new(Less(netWorth, before.Total), before.Day, flows, before.Total);
    }

    public TotalChange TotalChange(Figure netWorth)
    {
        if (netWorth.Value is null || reach.First is not { } first)
            return new(Figure.Unknown(netWorth.Reason ?? reach.Sentence), null, null, null);

        decimal? start = reach.FromOpening ? 0m : Reported().LastOrDefault(day => day.Day < first)?.Total;
        var deposits = Flows(first.AddDays(-1));
        return start is null || deposits is null
            ? new(Figure.Unknown(start is null ? $"{reach.Sentence} The net worth before it is not known."
                : "The value or the exchange rate of a payment is not known."), deposits, first, start)
            : new(Less(netWorth, start.Value + deposits.Value), deposits, first, start);
    }

    public IReadOnlyList<NetWorthPoint> History()
    {
        if (facts.BaseCurrency is not { } baseCurrency)
            return [];

        var days = Reported();
        var flows = Payments().OrderBy(p => p.Day).ToList();
        var points = new List<NetWorthPoint>(days.Count);
        var paid = reach.FromOpening || days.Count == 0 ? 0m : days[0].Total;
        var next = reach.FromOpening || days.Count == 0 ? 0 : flows.FindIndex(p => p.Day > days[0].Day) is >= 0 and var at ? at
            : flows.Count;
        foreach (var day in days)
        {
            for (; next < flows.Count && flows[next].Day <= day.Day; next++)
            {
                paid += flows[next].Amount is { } amount
                    ? facts.Rates.Convert(amount, flows[next].Currency, baseCurrency, flows[next].Day) ?? 0m : 0m;
            }

            points.Add(new(day.Day, day.Total, paid));
        }

        return points;
    }

    // Daily values, and before the first of them the ends of the bridges and the day before each.
    private List<NavDay> Reported()
    {
        var days = facts.NavDays.ToDictionary(day => day.Day);
        var first = facts.NavDays is [var day, ..] ? day.Day : DateOnly.MaxValue;
        foreach (var period in facts.NavPeriods)
        {
            Add(period.Window.To, period.End);
            Add(period.Window.From.AddDays(-1), period.Start);
        }

        return [.. days.Values.Where(day => day.Day <= asOf).OrderBy(day => day.Day)];

        void Add(DateOnly at, decimal? worth)
        {
            if (worth is { } total && at < first)
                days.TryAdd(at, new(at, total, null, null));
        }
    }

    // Money and positions that came from or went to outside the account, positions at the market value of the day (performance.md §15).
    private IEnumerable<(DateOnly Day, Currency Currency, decimal? Amount)> Payments()
    {
        foreach (var entry in entries)
        {
            switch (entry)
            {
                case CashTransaction cash when CashTypes.IsFlow(cash.Kind):
                    yield return (cash.Day, cash.Currency, cash.Amount);
                    break;
                case Transfer { Cash: not 0m } money:
                    yield return (money.Day, money.Currency, money.Cash);
                    break;
                case Transfer { Quantity: not 0m } position when !SettlesDaily(position):
                    yield return (position.Day, position.Currency, position.Value ?? MarketValue(position));
                    break;
            }
        }
    }

    private bool SettlesDaily(Transfer transfer) => facts.Instruments.GetValueOrDefault(transfer.Instrument)?.SettlesDaily ?? false;

    private decimal? MarketValue(Transfer transfer) =>
        transfer.Quantity * prices.Find(transfer.Instrument, transfer.Day)?.Price
            * (facts.Instruments.GetValueOrDefault(transfer.Instrument)?.EffectiveMultiplier ?? 1m);

    private bool Tells(DateOnly end) => asOf is { } day && AsOfDay.IsSameState(facts, day, end);

    private static bool NoWeekday(DateOnly from, DateOnly to) => new PriceQuote(0m, from).StaleDays(to) == 0;

    private decimal? Flows(DateOnly after)
    {
        decimal? sum = 0m;
        foreach (var payment in Payments().Where(payment => payment.Day > after))
        {
            sum += facts.BaseCurrency is { } to ? facts.Rates.Convert(payment.Amount, payment.Currency, to, payment.Day) : null;
        }

        return sum;
    }

    private decimal? Rate(Currency currency) =>
        facts.BaseCurrency is { } to && asOf is { } day ? facts.Rates.Find(currency, to, day)?.Rate : null;

    // Rates have five digits, so a sum of foreign amounts may be off by half of the last one.
    private decimal Tolerance()
    {
        var foreign = holdings.Where(h => h.Instrument.Currency != facts.BaseCurrency).Sum(h => Math.Abs(h.Contribution.Value ?? 0m))
            + cash.Where(c => c.Currency != facts.BaseCurrency).Sum(c => Math.Abs(c.End.Value ?? 0m));
        return FigureComparison.MoneyTolerance + (foreign * 0.000005m);
    }

    private Figure Sum(Figure own, decimal? ours, decimal? reported)
    {
        var cause = own.State is FigureState.Explained or FigureState.Estimated ? own.Reason : own.State == FigureState.Broken ? null
            : causes.OfAccount();
        var sum = FigureComparison.Compare(
            ours, reported, Tolerance(), own.Lead == FigureLead.Ours || reported is null, cause, own.Reason
                ?? "The newest statement does not tell it.");
        return FigureComparison.Estimate(sum, own.State == FigureState.Estimated ? own : null);
    }

    private static Figure Less(Figure figure, decimal amount) =>
        figure with { Ours = figure.Ours - amount, Broker = figure.Broker - amount };
}
