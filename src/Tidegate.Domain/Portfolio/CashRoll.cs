using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Portfolio;

/// <summary>
/// Cash by currency from ledger entries (performance.md §3, flex.md §12). Trades bring proceeds, taxes and commission; currency trades
/// move both
/// currencies; what settles daily brings its gain instead of its proceeds; cash transactions count with their sign, whatever their type.
/// </summary>
public static class CashRoll
{
    /// <summary>Rolls entries of one account up to a day; the marks of that day settle open futures.</summary>
    public static IReadOnlyList<CurrencyCash> Roll(IEnumerable<LedgerEntry> entries, IReadOnlyDictionary<InstrumentId, decimal> marks)
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
                case Trade trade:
                    Add(sums, settled, trade);
                    break;
            }
        }

        foreach (var (instrument, trades) in settled)
        {
            Settle(sums, trades, marks.TryGetValue(instrument, out var mark) ? mark : null);
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
    private static void Settle(Dictionary<Currency, Sums> sums, List<Trade> trades, decimal? mark)
    {
        var open = trades.Sum(trade => trade.Quantity);
        var first = trades[0];
        var own = Of(sums, first.Currency);
        if (open != 0 && mark is null)
        {
            own.Lack($"There is no price for the open contracts in {first.Symbol}.");
            return;
        }

        var multiplier = trades.Max(trade => trade.Multiplier) is > 0 and var m ? m : 1m;
        var variation = trades.Sum(trade => trade.Proceeds) + (open * (mark ?? 0m) * multiplier);
        own.Add(CashKind.Variation, variation, trades.Min(trade => trade.Day), trades.Count);
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

        public void Lack(string what) => missing ??= what;

        public CurrencyCash Close(Currency currency) =>
            new(currency, since, [.. kinds.Select(k => new CashFlow(k.Key, k.Value.Amount, k.Value.Count))], missing);
    }
}
