using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;

namespace Tidegate.Domain.Portfolio;

/// <summary>
/// Cash by currency from ledger entries (performance.md §3, flex.md §12). Trades bring proceeds, taxes and commission; currency trades
/// move both
/// currencies; what settles daily brings its gain instead of its proceeds; corporate actions bring their proceeds unless cash transactions
/// tell them; transfers bring their cash; cash transactions count with their sign, whatever their type.
/// </summary>
public static class CashRoll
{
    /// <summary>Rolls entries of one account up to a day.</summary>
    /// <param name="entries">The entries until that day.</param>
    /// <param name="marks">Prices of that day, which settle open futures.</param>
    /// <param name="opening">Contracts that were open before the first entry.</param>
    public static IReadOnlyList<CurrencyCash> Roll(
        IEnumerable<LedgerEntry> entries,
        IReadOnlyDictionary<InstrumentId, decimal> marks,
        IReadOnlyCollection<OpeningContract>? opening = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(marks);
        var sums = new Dictionary<Currency, Sums>();
        var settled = new Dictionary<InstrumentId, List<Trade>>();
        foreach (var entry in entries)
        {
            switch (entry)
            {
                case CashTransaction cash:
                    Of(sums, cash.Currency).Add(cash.Kind, cash.Amount, cash.Day);
                    break;
                case CorporateAction { Proceeds: not 0m } action when !ActionTypes.IsPaidElsewhere(action):
                    Of(sums, action.Currency).Add(CashKind.CorporateAction, action.Proceeds, action.Day);
                    break;
                case Transfer { Cash: not 0m } transfer:
                    Of(sums, transfer.Currency).Add(CashKind.Transfer, transfer.Cash, transfer.Day);
                    break;
                case Trade trade:
                    Add(sums, settled, trade);
                    break;
            }
        }

        var before = opening?.ToDictionary(contract => contract.Instrument.Id) ?? [];
        foreach (var instrument in settled.Keys.Union(before.Keys))
        {
            Settle(
                sums,
                settled.GetValueOrDefault(instrument) ?? [],
                before.GetValueOrDefault(instrument),
                marks.TryGetValue(instrument, out var mark) ? mark : null);
        }

        return [.. sums.OrderBy(s => s.Key).Select(s => s.Value.Close(s.Key))];
    }

    private static void Add(Dictionary<Currency, Sums> sums, Dictionary<InstrumentId, List<Trade>> settled, Trade trade)
    {
        var own = Of(sums, trade.Currency);
        if (trade.IsForex)
        {
            own.Add(CashKind.Forex, trade.Proceeds, trade.Day);
            if (trade.ForexCurrency is { } bought)
                Of(sums, bought).Add(CashKind.Forex, trade.Quantity, trade.Day);
            else
                own.Lack($"The currency pair {trade.Symbol} does not tell its first currency.");
        }
        else if (SettlesDaily(trade))
        {
            if (!settled.TryGetValue(trade.Instrument, out var trades))
                settled.Add(trade.Instrument, trades = []);
            trades.Add(trade);
        }
        else
        {
            // A cancelled purchase stays a purchase.
            own.Add(trade.Quantity > 0 != trade.IsCancel ? CashKind.Purchase : CashKind.Sale, trade.Proceeds, trade.Day);
        }

        if (trade.Commission != 0)
            Of(sums, trade.CommissionCurrency).Add(CashKind.Commission, trade.Commission, trade.Day);
        if (trade.Taxes != 0)
            own.Add(CashKind.TradeTax, trade.Taxes, trade.Day);
    }

    // Variation margin to date: what was received for sales less what was paid, and the open contracts at the mark.
    // What was open before the history was settled at its mark of then.
    private static void Settle(Dictionary<Currency, Sums> sums, List<Trade> trades, OpeningContract? before, decimal? mark)
    {
        var open = trades.Sum(trade => trade.Quantity) + (before?.Quantity ?? 0m);
        var (currency, symbol) = trades is [var first, ..]
            ? (first.Currency, first.Symbol)
            : (before!.Instrument.Currency, before.Instrument.Symbol);
        var own = Of(sums, currency);
        if ((open != 0 && mark is null) || before is { Mark: null })
        {
            own.Lack($"There is no price for the {(open != 0 && mark is null ? "open contracts" : "contracts open before the history")} in "
                + $"{symbol}.");
            return;
        }

        var multiplier = trades.Count > 0 && trades.Max(trade => trade.Multiplier) is > 0 and var m ? m
            : before?.Instrument.EffectiveMultiplier ?? 1m;
        var variation = trades.Sum(trade => trade.Proceeds) + (open * (mark ?? 0m) * multiplier)
            - ((before?.Quantity * before?.Mark * multiplier) ?? 0m);
        if (trades.Count > 0)
            own.Add(CashKind.Variation, variation, trades.Min(trade => trade.Day), trades.Count);
        else
            own.Settle(variation);
    }

    private static bool SettlesDaily(Trade trade) => trade.AssetClass.Code is "FUT" or "CFD" or "FSOPT" or "FSFOP";

    private static Sums Of(Dictionary<Currency, Sums> sums, Currency currency)
    {
        if (!sums.TryGetValue(currency, out var own))
            sums.Add(currency, own = new());
        return own;
    }

    private sealed class Sums
    {
        private readonly SortedDictionary<CashKind, (decimal Amount, int Count)> kinds = [];
        private DateOnly since = DateOnly.MaxValue;
        private string? missing;

        public void Add(CashKind kind, decimal amount, DateOnly day, int count = 1)
        {
            var (sum, n) = kinds.GetValueOrDefault(kind);
            kinds[kind] = (sum + amount, n + count);
            since = day < since ? day : since;
        }

        /// <summary>Variation without any trade.</summary>
        public void Settle(decimal variation)
        {
            var (sum, n) = kinds.GetValueOrDefault(CashKind.Variation);
            kinds[CashKind.Variation] = (sum + variation, n);
        }

        public void Lack(string what) => missing ??= what;

        public CurrencyCash Close(Currency currency) =>
            new(currency, since, [.. kinds.Select(k => new CashFlow(k.Key, k.Value.Amount, k.Value.Count))], missing);
    }
}
