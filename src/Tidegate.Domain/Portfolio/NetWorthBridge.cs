using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Portfolio;

/// <summary>
/// How the net worth of one account came from opening to closing (performance.md §19). Opening and closing are the figures that lead; each
/// line is summed from entries, so a missing or wrong row shows in <see cref="Unexplained"/> and in no line.
/// </summary>
/// <param name="Opening">Net worth before the first day; null when unknown.</param>
/// <param name="Lines">Lines that are not zero, in the order of <see cref="BridgeItem"/>.</param>
/// <param name="Closing">Net worth at the end of the last day; null when unknown.</param>
/// <param name="Notes">What could not be valued, in sentences.</param>
public sealed record NetWorthBridge(
    decimal? Opening, IReadOnlyList<BridgeLine> Lines, decimal? Closing, IReadOnlyList<string> Notes)
{
    /// <summary>Closing less opening and all lines; null when one of them is unknown.</summary>
    public decimal? Unexplained => Lines.Aggregate(Closing - Opening, (rest, line) => rest - line.Amount);

    /// <summary>
    /// Builds the bridge of a period in one currency. With positions at value V, cash C and cash K of trades, the market's part in each
    /// currency is ΔV + K, less what was transferred or granted. It is realized, as the lots say, and for the rest unrealized. What the
    /// lines of a currency leave of its change is unexplained; the difference between the rates of the lines' days and those of both ends
    /// is the line of currency.
    /// </summary>
    /// <param name="facts">The account.</param>
    /// <param name="opening">Its figures on the day before the period.</param>
    /// <param name="closing">Its figures on the last day.</param>
    /// <param name="days">The period.</param>
    /// <param name="currency">Currency of all amounts.</param>
    public static NetWorthBridge Of(
        AccountFacts facts, AccountPortfolio opening, AccountPortfolio closing, DaySpan days, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(opening);
        ArgumentNullException.ThrowIfNull(closing);
        ArgumentNullException.ThrowIfNull(days);
        var before = BridgeEnd.Of(opening, currency, closing.Reach is { FromOpening: true, First: { } first } && days.From <= first);
        var after = BridgeEnd.Of(closing, currency, isEmpty: false);
        var entries = facts.Entries.Where(entry => entry.Day >= days.From && entry.Day <= days.To).ToList();
        var moves = new BridgeMoves(facts, entries);
        var realized = Realized(closing, facts, entries, days);
        List<Amount> amounts =
        [
            .. moves.Moves.Select(move => new Amount(move.Item, move.Currency, move.Amount, RateOn(move.Currency, move.Day), 1)),
            .. realized.Select(result =>
                new Amount(BridgeItem.Realized, result.Currency, result.Amount, RateOn(result.Currency, result.Day), 1)),
        ];
        foreach (var each in All(amounts, before, after).ToList())
        {
            var market = after.Value(each) - before.Value(each)
                - Missing(each, before, after, moves.Quantities)
                + moves.TradeCash.GetValueOrDefault(each)
                + after.Variation.GetValueOrDefault(each) - before.Variation.GetValueOrDefault(each)
                - moves.Moves.Where(move => move.Currency == each && move.IsPosition).Sum(move => move.Amount);
            var closed = amounts.Where(amount => amount.Currency == each && amount.Item == BridgeItem.Realized).Sum(amount => amount.Local);
            amounts.Add(new(BridgeItem.Unrealized, each, market - closed, after.Rate(each), 0));
        }

        decimal? accruals = after.Accruals - before.Accruals;
        return new(
            before.NetWorth,
            [
                .. amounts.GroupBy(amount => amount.Item).Select(Line)
                    .Append(CurrencyLine(amounts, before, after))
                    .Append(new(BridgeItem.Accruals, accruals, 0))
                    .GroupBy(line => line.Item)
                    .Select(lines => lines.Last())
                    .Where(line => line.Amount is not 0m || line.Entries > 0)
                    .OrderBy(line => line.Item),
            ],
            after.NetWorth,
            [.. before.Notes, .. after.Notes, .. moves.Notes]);

        decimal? RateOn(Currency from, DateOnly day) => BridgeEnd.Rate(closing, from, currency, day);
    }

    /// <summary>Adds bridges of several accounts.</summary>
    public static NetWorthBridge Sum(IReadOnlyCollection<NetWorthBridge> bridges)
    {
        ArgumentNullException.ThrowIfNull(bridges);
        return new(
            bridges.Aggregate((decimal?)0m, (sum, bridge) => sum + bridge.Opening),
            [
                .. bridges.SelectMany(bridge => bridge.Lines).GroupBy(line => line.Item).OrderBy(lines => lines.Key)
                    .Select(lines => new BridgeLine(
                        lines.Key, lines.Aggregate((decimal?)0m, (sum, line) => sum + line.Amount), lines.Sum(line => line.Entries))),
            ],
            bridges.Aggregate((decimal?)0m, (sum, bridge) => sum + bridge.Closing),
            [.. bridges.SelectMany(bridge => bridge.Notes)]);
    }

    private static IEnumerable<(Currency Currency, decimal Amount, DateOnly Day)> Realized(
        AccountPortfolio closing, AccountFacts facts, List<LedgerEntry> entries, DaySpan days)
    {
        var currencies = entries.Where(entry => entry.Id != Guid.Empty).ToDictionary(entry => entry.Id, entry => entry.Currency);
        return closing.Lots.Closings.Where(result => result.Day >= days.From && result.Day <= days.To)
            .Select(result => (
                currencies.TryGetValue(result.Entry, out var currency) ? currency
                    : facts.Instruments.GetValueOrDefault(result.Instrument)?.Currency ?? default,
                result.Realized,
                result.Day));
    }

    // Units that the entries do not explain are no result of the market: their worth stays unexplained.
    private static decimal Missing(
        Currency currency, BridgeEnd before, BridgeEnd after, IReadOnlyDictionary<InstrumentId, decimal> moved) =>
        before.Holdings.Keys.Union(after.Holdings.Keys).Sum(id =>
        {
            var (start, end) = (before.Holdings.GetValueOrDefault(id), after.Holdings.GetValueOrDefault(id));
            if ((end ?? start)!.Currency != currency)
                return 0m;
            var missing = (end?.Quantity ?? 0m) - (start?.Quantity ?? 0m) - moved.GetValueOrDefault(id);
            return Math.Abs(missing) <= FigureComparison.QuantityTolerance ? 0m : missing * (end ?? start)!.UnitValue;
        });

    private static BridgeLine CurrencyLine(List<Amount> amounts, BridgeEnd before, BridgeEnd after)
    {
        var others = amounts.Where(amount => amount.Item != BridgeItem.Currency)
            .Aggregate((decimal?)0m, (sum, amount) => sum + amount.Converted);
        decimal? line = 0m - others;
        foreach (var each in All(amounts, before, after))
        {
            var (start, end) = (before.Total(each), after.Total(each));
            var unexplained = amounts.Where(amount => amount.Currency == each)
                .Aggregate(end - start, (rest, amount) => rest - amount.Local);
            line += Converted(end - unexplained, after.Rate(each)) - Converted(start, before.Rate(each));
        }

        return new(BridgeItem.Currency, line, amounts.Count(amount => amount.Item == BridgeItem.Currency));
    }

    private static IEnumerable<Currency> All(List<Amount> amounts, BridgeEnd before, BridgeEnd after) =>
        before.Currencies.Concat(after.Currencies).Concat(amounts.Select(amount => amount.Currency)).Distinct();

    private static BridgeLine Line(IGrouping<BridgeItem, Amount> amounts) => new(
        amounts.Key, amounts.Aggregate((decimal?)0m, (sum, amount) => sum + amount.Converted), amounts.Sum(amount => amount.Entries));

    private static decimal? Converted(decimal? amount, decimal? rate) => amount is 0m ? 0m : amount * rate;

    private sealed record Amount(BridgeItem Item, Currency Currency, decimal? Local, decimal? Rate, int Entries)
    {
        public decimal? Converted => NetWorthBridge.Converted(Local, Rate);
    }
}
