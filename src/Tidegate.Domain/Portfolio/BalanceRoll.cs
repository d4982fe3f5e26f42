using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;

namespace Tidegate.Domain.Portfolio;

/// <summary>Rolls entries into cash by currency and sets it beside the broker's cash report.</summary>
internal sealed class BalanceRoll(
    AccountFacts facts,
    IReadOnlyList<LedgerEntry> entries,
    AccountLots lots,
    PriceTable prices,
    DateOnly? asOf,
    HistoryReach reach,
    DifferenceCauses causes)
{
    private const string Derived = "The cash before the history is the newest report's ending cash less all rows imported.";

    public IReadOnlyList<CashBalance> Roll()
    {
        var rolled = Rolled(entries, asOf);
        var report = facts.Cash is { } newest && asOf is { } day && AsOfDay.IsSameState(facts, day, newest.Window.To) ? newest : null;
        var reported = report?.Currencies.ToDictionary(cash => cash.Currency) ?? [];
        var start = Start(rolled);
        return
        [
            .. rolled.Keys.Union(reported.Keys).Union(start.Keys).Order()
                .Select(currency => Of(
                    currency,
                    rolled.GetValueOrDefault(currency),
                    reported.GetValueOrDefault(currency),
                    report is not null,
                    start.GetValueOrDefault(currency) ?? OpeningCash.Of(facts, reach, currency, 0m))),
        ];
    }

    private Dictionary<Currency, CurrencyCash> Rolled(IReadOnlyList<LedgerEntry> until, DateOnly? day)
    {
        var settled = until.OfType<Trade>().Where(trade => trade.AssetClass.Code is "FUT" or "CFD" or "FSOPT" or "FSFOP")
            .Select(trade => trade.Instrument);
        List<OpeningContract> opening =
        [
            .. lots.Opening.GroupBy(lot => lot.Instrument)
                .Where(ofOne => facts.Instruments.GetValueOrDefault(ofOne.Key) is { SettlesDaily: true }
                    && ofOne.Min(lot => lot.Opened) < (day ?? DateOnly.MaxValue))
                .Select(ofOne => new OpeningContract(
                    facts.Instruments[ofOne.Key],
                    ofOne.Sum(lot => lot.Quantity),
                    reach.First is { } first ? prices.Find(ofOne.Key, first.AddDays(-1))?.Price : null)),
        ];
        var marks = new Dictionary<InstrumentId, decimal>();
        foreach (var id in settled.Concat(opening.Select(contract => contract.Instrument.Id)).Distinct())
        {
            if (day is { } at && prices.CloseOf(id, at) is { } close)
                marks.Add(id, close);
        }

        return CashRoll.Roll(until, marks, opening).ToDictionary(cash => cash.Currency);
    }

    // Derived from the newest report, whatever day is asked for.
    private Dictionary<Currency, OpeningCash> Start(Dictionary<Currency, CurrencyCash> rolled)
    {
        if (reach.FromOpening)
            return [];
        var newest = facts.Cash?.Window.To;
        var all = newest is null || newest == asOf
            ? rolled
            : Rolled([.. facts.Entries.Where(entry => entry.Day <= newest)], newest);
        var currencies = all.Keys.Union(facts.Cash?.Currencies.Select(cash => cash.Currency) ?? [])
            .Union(facts.FirstCash?.Currencies.Select(cash => cash.Currency) ?? []);
        return currencies.ToDictionary(currency => currency, currency => OpeningCash.Of(
            facts, reach, currency, all.GetValueOrDefault(currency) is { } moved ? moved.Missing is null ? moved.Sum : null : 0m));
    }

    private CashBalance Of(Currency currency, CurrencyCash? rolled, BrokerCash? reported, bool comparable, OpeningCash start)
    {
        decimal? ours = rolled is null ? start.Amount ?? 0m : rolled.Missing is null ? rolled.Sum + (start.Amount ?? 0m) : null;
        decimal? theirs = !comparable ? null : reported is null ? 0m : reported.End;
        var missing = rolled?.Missing
            ?? (!comparable ? "The newest statement has no cash report." : "The cash report lacks the ending cash.");
        var closes = ours is not null && theirs is not null && Math.Abs(ours.Value - theirs.Value) <= FigureComparison.MoneyTolerance;
        var end = FigureComparison
            .Compare(ours, theirs, FigureComparison.MoneyTolerance, closes || theirs is null, causes.OfCash(currency), missing);
        if (start.Derived && end.State is (FigureState.Matched or FigureState.Explained))
            end = end with { State = FigureState.Estimated, Reason = Derived };
        return new(currency, rolled?.Since, start.Amount, rolled?.Flows ?? [], end, reported?.Settled);
    }
}
