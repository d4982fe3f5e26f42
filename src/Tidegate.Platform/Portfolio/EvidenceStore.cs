using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>Reads the broker's figures of one account up to a day.</summary>
internal sealed class EvidenceStore(TidegateDb db, string account, DateOnly last)
{
    /// <summary>What the broker says trades closed.</summary>
    public async Task<IReadOnlyList<BrokerClosedLot>> ReadClosedLotsAsync(CancellationToken cancel) =>
        (await Rows<ClosedLotRow>().ToListAsync(cancel)).ConvertAll(l => new BrokerClosedLot(
            new(l.InstrumentId), l.Closed, l.ToDay, l.OpeningTransactionId, l.Opened, l.Quantity, l.Cost, l.Realized));

    /// <summary>Closing prices: of prior periods, of positions, and those that stand beside trades.</summary>
    public async Task<IReadOnlyList<PriceObservation>> ReadPricesAsync(IReadOnlyList<LedgerEntry> entries, CancellationToken cancel)
    {
        var quoted = await Rows<ClosingPriceRow>().ToListAsync(cancel);
        var marks = await db.Set<PositionRow>().AsNoTracking()
            .Where(p => p.AccountId == account && p.Day <= last && p.Mark != null)
            .Select(p => new { p.InstrumentId, p.Day, Mark = p.Mark!.Value }).Distinct().ToListAsync(cancel);
        var closes = entries.OfType<Trade>().Where(t => t.ClosePrice is not (null or 0m) && t.Day <= last && t.Instrument.Exists)
            .Select(t => new PriceObservation(t.Instrument, t.Day, t.ClosePrice!.Value));
        return
        [
            .. quoted.Select(p => new PriceObservation(new(p.InstrumentId), p.ToDay, p.Price))
                .Concat(marks.Select(m => new PriceObservation(new(m.InstrumentId), m.Day, m.Mark)))
                .Concat(closes)
                .Distinct()
                .OrderBy(p => p.Day).ThenBy(p => p.Instrument.Value, StringComparer.Ordinal).ThenBy(p => p.Price),
        ];
    }

    /// <summary>Results by instrument and window.</summary>
    public async Task<IReadOnlyList<BrokerResult>> ReadResultsAsync(CancellationToken cancel) =>
        (await Rows<BrokerResultRow>().ToListAsync(cancel)).ConvertAll(r => new BrokerResult(
            new(r.FromDay, r.ToDay), new(r.InstrumentId), r.Realized, r.Unrealized));

    /// <summary>Rolls of accrued interest.</summary>
    public async Task<IReadOnlyList<InterestAccrual>> ReadInterestAsync(CancellationToken cancel) =>
        (await Rows<InterestAccrualRow>().ToListAsync(cancel)).ConvertAll(a => new InterestAccrual(
            new(a.FromDay, a.ToDay),
            Currency.TryParse(a.Currency, out var currency) ? currency : null,
            a.Starting,
            a.Accrued,
            a.Reversed,
            a.Translation,
            a.Ending));

    /// <summary>The statement of funds.</summary>
    public async Task<IReadOnlyList<FundsLine>> ReadFundsAsync(CancellationToken cancel) =>
        (await Rows<FundsLineRow>().ToListAsync(cancel)).ConvertAll(f => new FundsLine(
            Currency.Parse(f.Currency), f.InBase, f.ToDay, f.Code, f.Amount, f.Balance, f.TransactionId));

    private IQueryable<TRow> Rows<TRow>()
        where TRow : SnapshotRow => db.Set<TRow>().AsNoTracking().Where(r => r.AccountId == account && r.ToDay <= last)
            .OrderBy(r => r.ToDay).ThenBy(r => r.FromDay).ThenBy(r => r.Section).ThenBy(r => r.Number);
}
