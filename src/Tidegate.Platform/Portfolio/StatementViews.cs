using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Platform.Portfolio;

/// <summary>Cash and positions at both ends of a period.</summary>
internal static class StatementViews
{
    /// <summary>Cash by currency; the flows are those of the period.</summary>
    public static IEnumerable<StatementCashView> Cash(AccountPortfolio before, AccountPortfolio after)
    {
        var opening = before.Cash.ToDictionary(cash => cash.Currency);
        var closing = after.Cash.ToDictionary(cash => cash.Currency);
        return opening.Keys.Union(closing.Keys).Order().Select(currency => new StatementCashView(
            after.Account,
            currency,
            opening.TryGetValue(currency, out var start) ? start.End.Value : 0m,
            Flows(opening.GetValueOrDefault(currency)?.Flows ?? [], closing.GetValueOrDefault(currency)?.Flows ?? []),
            closing.TryGetValue(currency, out var end) ? end.End.Value : 0m));
    }

    /// <summary>Positions of both ends, and what was opened and closed between them.</summary>
    public static IEnumerable<StatementPositionView> Positions(
        AccountPortfolio before, AccountPortfolio after, AccountFacts facts, DaySpan days)
    {
        var opening = before.Holdings.ToDictionary(holding => holding.Instrument.Id);
        var closing = after.Holdings.ToDictionary(holding => holding.Instrument.Id);
        var realized = after.Lots.Closings.Where(result => result.Day >= days.From && result.Day <= days.To)
            .ToLookup(result => result.Instrument, result => result.Realized);
        return opening.Keys.Union(closing.Keys).Union(realized.Select(results => results.Key))
            .Select(id =>
            {
                var (start, end) = (opening.GetValueOrDefault(id), closing.GetValueOrDefault(id));
                return new StatementPositionView(
                    after.Account,
                    end?.Instrument ?? start?.Instrument ?? facts.Instruments.GetValueOrDefault(id) ?? Unnamed(id),
                    start?.Quantity.Value ?? 0m,
                    start is null ? 0m : start.Value.Value,
                    end?.Quantity.Value ?? 0m,
                    end is null ? 0m : end.Value.Value,
                    realized[id].Sum());
            })
            .OrderBy(position => position.Instrument.Symbol, StringComparer.Ordinal)
            .ThenBy(position => position.Instrument.Id.Value, StringComparer.Ordinal);
    }

    private static Instrument Unnamed(InstrumentId id) => new(id, default, id.Value, "", default, 0m);

    private static IReadOnlyList<CashFlow> Flows(IReadOnlyList<CashFlow> until, IReadOnlyList<CashFlow> now)
    {
        var earlier = until.ToDictionary(flow => flow.Kind);
        return
        [
            .. now.Select(flow => earlier.TryGetValue(flow.Kind, out var before)
                    ? flow with { Amount = flow.Amount - before.Amount, Count = flow.Count - before.Count }
                    : flow)
                .Where(flow => flow.Amount != 0 || flow.Count != 0),
        ];
    }
}
