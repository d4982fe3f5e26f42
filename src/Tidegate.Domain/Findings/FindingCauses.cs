using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>
/// Decides the likely cause of a difference from the closed list, by evidence in the facts: the narrowest evidence first. Without any it is
/// unknown, and the figure is broken.
/// </summary>
internal sealed class FindingCauses(FindingSheet sheet)
{
    /// <summary>What one rounded amount may be off.</summary>
    private const decimal RoundedPart = 0.005m;

    /// <summary>The broker's rounding of lot costs, as a part of the cost (performance.md §19).</summary>
    private const decimal RoundedCost = 0.0001m;

    private readonly Dictionary<InstrumentId, IReadOnlyList<Trade>> pending = Pending(sheet.Facts);
    private readonly HashSet<InstrumentId> estimated =
    [
        .. sheet.Portfolio.Lots.Opening.Where(lot => lot.Confidence == LotConfidence.Estimated).Select(lot => lot.Instrument),
    ];

    private AccountFacts Facts => sheet.Facts;

    private HistoryReach Reach => sheet.Portfolio.Reach;

    /// <summary>Whether a trade is the book trade of an exercise or assignment, by its notes.</summary>
    public static bool IsExercised(Trade trade) => trade.Codes.Split(';', ',').Any(code => code.Trim() is "Ex" or "A");

    /// <summary>Of a sum of parts that the broker rounds.</summary>
    public static LikelyCause OfSum(int parts, decimal difference) => Math.Abs(difference) <= RoundedPart * parts
        ? new(FindingCause.Rounding, $"The broker rounds each of the {parts} parts.")
        : LikelyCause.Unknown;

    /// <summary>Of amounts inside one trade's row.</summary>
    public LikelyCause OfTradeRow(Trade trade, decimal difference) =>
        CommissionElsewhere([trade], trade.Currency, difference) ?? Premium(trade, difference) ?? LikelyCause.Unknown;

    /// <summary>Of quantity, cost, value, unrealized result or lots of a position.</summary>
    public LikelyCause OfPosition(InstrumentId instrument, decimal difference, decimal? cost)
    {
        if (cost is { } whole && Math.Abs(difference) <= Math.Abs(whole) * RoundedCost)
            return new(FindingCause.Rounding, "The broker rounds the cost of each lot.");

        var entries = sheet.ByInstrument[instrument].ToList();
        var trades = entries.OfType<Trade>().ToList();
        return Absent("Trades")
            ?? Coarse(entries)
            ?? Correction(instrument)
            ?? (cost is null ? null : CommissionElsewhere(trades, trades is [var one, ..] ? one.Currency : default, difference))
            ?? (cost is null ? null : Exercise(trades))
            ?? Estimate(instrument)
            ?? Older()
            ?? AbsentMovements(instrument)
            ?? LikelyCause.Unknown;
    }

    /// <summary>Of the realized result of a closing trade.</summary>
    public LikelyCause OfRealized(Trade trade, Closing? closing, decimal difference)
    {
        var slices = Math.Max(1, closing?.Slices.Count ?? 0);
        if (Math.Abs(difference) <= RoundedPart * 2 * slices || Math.Abs(difference) <= Math.Abs(closing?.Cost ?? 0m) * RoundedCost)
            return new(FindingCause.Rounding, "The broker rounds the cost of each lot.");

        var trades = sheet.ByInstrument[trade.Instrument].OfType<Trade>().ToList();
        var uncertain = closing?.Slices.Any(slice => slice.Lot.Confidence == LotConfidence.Estimated) ?? false;
        return Coarse([trade])
            ?? Correction(trade.Instrument)
            ?? CommissionElsewhere(trades, trade.Currency, difference)
            ?? Premium(trade, difference)
            ?? (uncertain ? Estimate(trade.Instrument) : null)
            ?? Older()
            ?? LikelyCause.Unknown;
    }

    /// <summary>Of the sum of realized results of an instrument.</summary>
    public LikelyCause OfRealizedSum(InstrumentId instrument, int closings, decimal difference)
    {
        if (Math.Abs(difference) <= RoundedPart * 4 * closings)
            return new(FindingCause.Rounding, $"The broker rounds each of the {closings} results.");

        var trades = sheet.ByInstrument[instrument].OfType<Trade>().ToList();
        return Coarse(trades) ?? Correction(instrument) ?? Exercise(trades) ?? Estimate(instrument) ?? Older() ?? LikelyCause.Unknown;
    }

    /// <summary>Of cash of a currency at the end of the report.</summary>
    public LikelyCause OfCash(Currency currency, decimal difference)
    {
        var trades = Facts.Entries.OfType<Trade>().ToList();
        return Absent("Trades")
            ?? Absent("CashTransactions")
            ?? CorrectionOf(currency, difference)
            ?? CommissionElsewhere(trades, currency, difference)
            ?? Older()
            ?? LikelyCause.Unknown;
    }

    /// <summary>Of a line of the cash report that is the sum of entries.</summary>
    public LikelyCause OfCashLine(Currency currency, IReadOnlyCollection<LedgerEntry> entries, decimal difference)
    {
        if (Math.Abs(difference) <= RoundedPart * entries.Count)
            return new(FindingCause.Rounding, $"The broker rounds each of the {entries.Count} amounts.");

        return CorrectionOf(currency, difference)
            ?? CommissionElsewhere([.. entries.OfType<Trade>()], currency, difference)
            ?? LikelyCause.Unknown;
    }

    /// <summary>A section that no statement has; null when one has it, or when there are no statements at all.</summary>
    public LikelyCause? Absent(string section) =>
        Facts.Windows.Count > 0 && !Facts.Windows.Any(window => window.Sections.Contains(section) || HasFlag(window, section))
            ? new(FindingCause.SectionAbsent, $"No statement has the section {section}.")
            : null;

    private static bool HasFlag(StatementWindow window, string section) =>
        (section == "Trades" && window.HasTrades) || (section == "CashTransactions" && window.HasCash);

    private static LikelyCause? Coarse(IEnumerable<LedgerEntry> entries) => entries.Count(entry => entry.Coarse) is > 0 and var count
        ? new(
            FindingCause.LevelAbsent,
            $"{count} {(count == 1 ? "entry is" : "entries are")} known as order or summary only, without executions or details.")
        : null;

    // Cancels of which the original is not known.
    private static Dictionary<InstrumentId, IReadOnlyList<Trade>> Pending(AccountFacts facts) => facts.Entries.OfType<Trade>()
        .GroupBy(trade => trade.Instrument)
        .Where(trades => trades.Any(trade => trade.IsCancel))
        .Select(trades => (Instrument: trades.Key, Left: CancelledTrades.TakeOut([.. trades]).Where(trade => trade.IsCancel).ToList()))
        .Where(trades => trades.Left.Count > 0)
        .ToDictionary(trades => trades.Instrument, trades => (IReadOnlyList<Trade>)trades.Left);

    private LikelyCause? Correction(InstrumentId instrument) =>
        pending.TryGetValue(instrument, out var cancels) ? Waits(cancels[0]) : null;

    // Cash has many entries, so the amount must fit too.
    private LikelyCause? CorrectionOf(Currency currency, decimal difference)
    {
        var cancels = pending.Values.SelectMany(trades => trades).Where(trade => trade.Currency == currency).ToList();
        var amount = cancels.Sum(trade => trade.NetProceeds);
        return cancels.Count > 0 && Math.Abs(Math.Abs(amount) - Math.Abs(difference)) <= RoundedPart * 2 * cancels.Count
            ? Waits(cancels[0])
            : null;
    }

    private static LikelyCause Waits(Trade cancel) => new(
        FindingCause.CorrectionPending,
        $"The cancel of trade {(cancel.OriginalTradeId.Length > 0 ? cancel.OriginalTradeId : cancel.OriginalTransactionId)} in "
            + $"{cancel.Symbol} is known and the trade that it takes back is not.");

    // No more than what the commissions in the other currency amount to.
    private LikelyCause? CommissionElsewhere(IReadOnlyCollection<Trade> trades, Currency currency, decimal difference)
    {
        var elsewhere = trades.Where(trade => trade.Commission != 0 && IsElsewhere(trade, currency)).ToList();
        if (elsewhere.Count == 0)
            return null;

        var charged = 0m;
        foreach (var trade in elsewhere)
        {
            if (Facts.Rates.Convert(trade.Commission, trade.CommissionCurrency, currency, trade.Day) is not { } amount)
                return null;
            charged += Math.Abs(amount);
        }

        var first = elsewhere[0];
        return Math.Abs(difference) <= (charged * 1.01m) + (RoundedPart * 2 * elsewhere.Count)
            ? new(
                FindingCause.CommissionCurrency,
                $"{elsewhere.Count} {(elsewhere.Count == 1 ? "commission" : "commissions")} of trades in {first.Currency} stand in "
                    + $"{first.CommissionCurrency}.")
            : null;
    }

    private static bool IsElsewhere(Trade trade, Currency currency) => trade.CommissionCurrency != trade.Currency
        && (trade.CommissionCurrency == currency || trade.Currency == currency || trade.ForexCurrency == currency);

    // The amount must be that of the option's premium; without the option's opening nothing tells it.
    private LikelyCause? Premium(Trade trade, decimal difference)
    {
        if (!IsExercised(trade))
            return null;

        var premium = sheet.Portfolio.Lots.Closings.Where(closing => closing.Entry == trade.Id).Sum(closing => closing.Premium);
        if (premium != 0 && Math.Abs(Math.Abs(premium) - Math.Abs(difference)) > RoundedPart * 4)
            return null;

        return new(
            FindingCause.PremiumRolled,
            $"{trade.Symbol} was exercised or assigned: the premium of the option moved into the stock.");
    }

    private static LikelyCause? Exercise(IEnumerable<Trade> trades) => trades.FirstOrDefault(IsExercised) is { } trade
        ? new(FindingCause.PremiumRolled, $"{trade.Symbol} was exercised or assigned, so a premium moved between option and stock.")
        : null;

    private LikelyCause? Estimate(InstrumentId instrument) => estimated.Contains(instrument)
        ? new(FindingCause.OpeningOlder, $"Its opening lots are derived and rest on an estimate. {Reach.Sentence}", FigureState.Estimated)
        : null;

    private LikelyCause? Older() => Reach.Complete ? null : new(FindingCause.OpeningOlder, Reach.Sentence);

    // A difference of a position with nothing but trades behind it.
    private LikelyCause? AbsentMovements(InstrumentId instrument)
    {
        string[] moving = ["CorporateActions", "Transfers"];
        var absent = moving.Where(section => Absent(section) is not null).ToList();
        return absent.Count > 0 && sheet.ByInstrument[instrument].All(entry => entry is Trade or CashTransaction)
            ? new(
                FindingCause.SectionAbsent,
                $"No statement has the {(absent.Count == 1 ? "section" : "sections")} {string.Join(" and ", absent)}.")
            : null;
    }
}
