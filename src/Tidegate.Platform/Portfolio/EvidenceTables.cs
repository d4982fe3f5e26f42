using Tidegate.Domain.Lots;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Portfolio;

/// <summary>The tables of the broker's figures that stand for themselves; one more kind of figures is one entry more here.</summary>
internal static class EvidenceTables
{
    /// <summary>Writers for one file.</summary>
    public static IReadOnlyList<SnapshotTable> Make() =>
    [
        new SnapshotWriter<BrokerClosedLot>("closed_lots",
        [
            CopyColumn<BrokerClosedLot>.Text("instrument_id", l => l.Instrument.Value),
            CopyColumn<BrokerClosedLot>.Text("closed", l => l.Closed),
            CopyColumn<BrokerClosedLot>.Text("opening_transaction_id", l => l.OpeningTransactionId),
            CopyColumn<BrokerClosedLot>.Day("opened", l => l.Opened),
            CopyColumn<BrokerClosedLot>.Number("quantity", l => l.Quantity),
            CopyColumn<BrokerClosedLot>.Number("cost", l => l.Cost),
            CopyColumn<BrokerClosedLot>.Number("realized", l => l.Realized),
        ]),
        new SnapshotWriter<PriceObservation>("closing_prices",
        [
            CopyColumn<PriceObservation>.Text("instrument_id", p => p.Instrument.Value),
            CopyColumn<PriceObservation>.Number("price", p => p.Price),
        ]),
        new SnapshotWriter<BrokerResult>("broker_results",
        [
            CopyColumn<BrokerResult>.Text("instrument_id", r => r.Instrument.Value),
            CopyColumn<BrokerResult>.Number("realized", r => r.Realized),
            CopyColumn<BrokerResult>.Number("unrealized", r => r.Unrealized),
        ]),
        new SnapshotWriter<InterestAccrual>("interest_accruals",
        [
            CopyColumn<InterestAccrual>.Text("currency", a => a.Currency is { } known ? known.Code : ""),
            CopyColumn<InterestAccrual>.Number("starting", a => a.Start),
            CopyColumn<InterestAccrual>.Number("accrued", a => a.Accrued),
            CopyColumn<InterestAccrual>.Number("reversed", a => a.Reversed),
            CopyColumn<InterestAccrual>.Number("translation", a => a.Translation),
            CopyColumn<InterestAccrual>.Number("ending", a => a.End),
        ]),
        new SnapshotWriter<FundsLine>("funds_lines",
        [
            CopyColumn<FundsLine>.Text("currency", f => f.Currency.Code),
            CopyColumn<FundsLine>.Flag("in_base", f => f.InBase),
            CopyColumn<FundsLine>.Text("code", f => f.Code),
            CopyColumn<FundsLine>.Number("amount", f => f.Amount),
            CopyColumn<FundsLine>.Number("balance", f => f.Balance),
            CopyColumn<FundsLine>.Text("transaction_id", f => f.TransactionId),
        ]),
    ];
}
