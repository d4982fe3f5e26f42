using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Portfolio;

/// <summary>Rolls entries into cash by currency and sets it beside the broker's cash report.</summary>
internal static class BalanceRoll
{
    public static IReadOnlyList<CashBalance> Roll(
        AccountFacts facts, IReadOnlyList<LedgerEntry> entries, DateOnly? asOf, HistoryReach reach, DifferenceCauses causes)
    {
        var marks = facts.Positions is { } snapshot && snapshot.Day == asOf
            ? snapshot.Positions.Values.Where(p => p.Mark is not null).ToDictionary(p => p.Instrument, p => p.Mark!.Value)
            : [];
        var rolled = CashRoll.Roll(entries, marks).ToDictionary(cash => cash.Currency);
        var report = facts.Cash is { } newest && newest.Window.To >= asOf ? newest : null;
        var reported = report?.Currencies.ToDictionary(cash => cash.Currency) ?? [];
        return
        [
            .. rolled.Keys.Union(reported.Keys).Order()
                .Select(currency => Of(facts, currency, rolled.GetValueOrDefault(currency), reported.GetValueOrDefault(currency), report,
                    reach, causes)),
        ];
    }

    private static CashBalance Of(
        AccountFacts facts,
        Currency currency,
        CurrencyCash? rolled,
        BrokerCash? reported,
        CashSnapshot? report,
        HistoryReach reach,
        DifferenceCauses causes)
    {
        decimal? ours = rolled is null ? 0m : rolled.Missing is null ? rolled.Sum : null;
        decimal? theirs = report is null ? null : reported is null ? 0m : reported.End;
        var missing = rolled?.Missing
            ?? (report is null ? "The newest statement has no cash report." : "The cash report lacks the ending cash.");
        var closes = ours is not null && theirs is not null && Math.Abs(ours.Value - theirs.Value) <= FigureComparison.MoneyTolerance;
        var end = FigureComparison
            .Compare(ours, theirs, FigureComparison.MoneyTolerance, closes || theirs is null, causes.OfCash(currency), missing);
        return new(currency, rolled?.Since, Start(facts, currency, reach), rolled?.Flows ?? [], end, reported?.Settled);
    }

    private static decimal? Start(AccountFacts facts, Currency currency, HistoryReach reach)
    {
        if (reach.FromOpening)
            return 0m;
        if (facts.FirstCash is not { } first || first.Window.From != reach.First)
            return null;
        return first.Currencies.FirstOrDefault(cash => cash.Currency == currency) is { } cash ? cash.Start : 0m;
    }
}
