using Tidegate.Domain.Instruments;
using Tidegate.Flex.Rows;
using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.Statements;

/// <summary>Corporate actions, ends of options, transfers.</summary>
internal static class EventSections
{
    public static void CorporateActions(StatementPage page)
    {
        const string Section = "CorporateActions";
        foreach (var window in page.Windows)
        {
            foreach (var (day, booking) in window.Totals.Others)
            {
                if (booking.Event is not BookEvent.CorporateActionTaken { Action: var action })
                    continue;
                var rates = window.Totals.Closes.Find(close => close.Date == day)!.Rates;
                foreach (var leg in booking.Legs)
                {
                    var sentence = $"{action.Sentence} ({leg.Instrument.Symbol}, {leg.Instrument.Description}, {leg.Instrument.Isin})";
                    var raw = new RawColumns(page.Query.Format, page.Query.ColumnsOf(Section));
                    raw.Text("accountId", window.AccountId);
                    raw.Text("acctAlias", window.Profile.Alias);
                    raw.Text("model", window.Model);
                    raw.Text("currency", leg.Currency.Code);
                    raw.Decimal("fxRateToBase", rates[leg.Currency]);
                    raw.Instrument(page.Instrument(leg.Instrument) with { Description = sentence });
                    raw.Date("reportDate", day);
                    raw.Time("dateTime", StatementWindow.Wall(action.At));
                    raw.Text("actionDescription", sentence);
                    raw.Decimal("amount", -leg.Proceeds);
                    raw.Decimal("proceeds", leg.Proceeds);
                    raw.Decimal("value", leg.Value);
                    raw.Decimal("quantity", leg.Quantity);
                    raw.Decimal("costBasis", leg.Cost);
                    raw.Decimal("fifoPnlRealized", leg.Realized);
                    raw.Decimal("mtmPnl", leg.MarkToMarket);
                    raw.Text("code", "");
                    raw.Text("type", TypeOf(action, leg));
                    raw.Text("transactionID", TradesSection.Id(leg.TransactionId));
                    raw.Text("actionID", TradesSection.Id(action.ActionId));
                    raw.Text("levelOfDetail", "DETAIL");
                    page.Write(raw.Row(Section, "CorporateAction"));
                }
            }
        }
    }

    public static void OptionEvents(StatementPage page)
    {
        const string Section = "OptionEAE";
        foreach (var window in page.Windows)
        {
            foreach (var (day, booking) in window.Totals.OptionEvents)
            {
                var fill = ((BookEvent.Traded)booking.Event).Fill;
                var currency = fill.Instrument.Currency;
                var mark = day.Close.Marks[fill.Instrument.Conid];
                var raw = page.Raw(Section, window, fill.Instrument, currency, day.Close.Rates[currency]);
                raw.Date("date", day.Date);
                raw.Text("transactionType", TypeOf(fill));
                // The broker names the option's own event with the sign that it takes from the holding.
                raw.Decimal("quantity", fill.Quantity);
                raw.Decimal("tradePrice", fill.Price);
                raw.Decimal("markPrice", mark);
                raw.Decimal("proceeds", fill.Proceeds);
                raw.Decimal("commisionsAndTax", fill.Commission + fill.Taxes);
                raw.Decimal("costBasis", booking.Trade.Cost);
                raw.Decimal("realizedPnl", booking.Trade.Realized);
                raw.Decimal("fxPnl", 0);
                raw.Decimal("mtmPnl", fill.Instrument.Money(fill.Quantity, mark) + fill.Proceeds);
                raw.Text("tradeID", TradesSection.Id(fill.TradeId));
                page.Write(raw.Row(Section, Section));
            }
        }
    }

    public static void Transfers(StatementPage page)
    {
        const string Section = "Transfers";
        foreach (var window in page.Windows)
        {
            foreach (var (day, booking) in window.Totals.Others)
            {
                if (booking.Event is not BookEvent.Transferred { Transfer: var transfer })
                    continue;
                var rate = window.Totals.Closes.Find(close => close.Date == day)!.Rates[transfer.Currency];
                page.Write(Whole(page, window, day, transfer, rate).Row(Section, "Transfer"));
                foreach (var lot in transfer.StatesLots ? booking.MovedLots : [])
                {
                    var raw = page.Raw(Section, window, transfer.Instrument, transfer.Currency, rate);
                    Head(raw, day, transfer);
                    raw.Time("openDateTime", StatementWindow.Wall(lot.Opened));
                    raw.Decimal("quantity", lot.Quantity);
                    raw.Decimal("transferPrice", 0);
                    raw.Decimal("cost", lot.Cost);
                    raw.Text("originatingTransactionID", TradesSection.Id(lot.TransactionId));
                    page.Write(raw.Row(Section, "TransferLot"));
                }
            }
        }
    }

    private static RawColumns Whole(StatementPage page, StatementWindow window, DateOnly day, AssetTransfer transfer, decimal rate)
    {
        var raw = new RawColumns(page.Query.Format, page.Query.ColumnsOf("Transfers"));
        raw.Text("accountId", window.AccountId);
        raw.Text("acctAlias", window.Profile.Alias);
        raw.Text("model", window.Model);
        raw.Text("currency", transfer.Currency.Code);
        raw.Decimal("fxRateToBase", rate);
        // Money stands as the class CASH with two dashes for a symbol.
        raw.Instrument(transfer.Instrument is { } instrument
            ? page.Instrument(instrument)
            : InstrumentColumns.Empty with { AssetCategory = AssetClass.Forex.Code, Symbol = "--", Description = "--" });
        Head(raw, day, transfer);
        var value = transfer.Instrument?.Money(transfer.Quantity, transfer.Price) ?? 0;
        raw.Decimal("quantity", transfer.Quantity);
        raw.Decimal("transferPrice", transfer.CostPrice);
        raw.Decimal("positionAmount", value);
        raw.Decimal("positionAmountInBase", value * rate);
        raw.Decimal("pnlAmount", 0);
        raw.Decimal("pnlAmountInBase", 0);
        raw.Decimal("fxPnl", 0);
        raw.Decimal("cashTransfer", transfer.Cash);
        raw.Text("transactionID", TradesSection.Id(transfer.TransactionId));
        raw.Text("levelOfDetail", "TRANSFER");
        raw.Text("code", "");
        raw.Text("clientReference", "");
        return raw;
    }

    private static void Head(RawColumns raw, DateOnly day, AssetTransfer transfer)
    {
        raw.Date("reportDate", day);
        raw.Date("date", day);
        raw.Time("dateTime", StatementWindow.Wall(transfer.At));
        raw.Date("settleDate", day);
        raw.Text("type", transfer.Type);
        raw.Text("direction", transfer.Quantity + transfer.Cash > 0 ? "IN" : "OUT");
        raw.Text("company", "--");
        raw.Text("account", transfer.Counterparty.Value);
        raw.Text("deliveringBroker", "");
    }

    private static string TypeOf(CorporateAction action, ActionLeg leg) => action.Kind switch
    {
        CorporateActionKind.ForwardSplit => "FS",
        CorporateActionKind.ReverseSplit => "RS",
        CorporateActionKind.SpinOff => "SO",
        CorporateActionKind.StockDividend => "SD",
        CorporateActionKind.RightsIssue => "RI",
        CorporateActionKind.Subscription => "SR",
        CorporateActionKind.RightsExpiry => "ED",
        CorporateActionKind.Renaming or CorporateActionKind.IdentifierChange => "IC",
        CorporateActionKind.Delisting => "DW",
        CorporateActionKind.Tender => leg.Instrument.Conid == action.Instrument.Conid ? "TO" : "TI",
        CorporateActionKind.ChoiceDividend => "HI",
        CorporateActionKind.ChoiceDelivery => "CH",
        CorporateActionKind.BondMaturity => "BM",
        CorporateActionKind.BillMaturity => "TM",
        CorporateActionKind.ContractSplit => "CS",
        _ => "TC",
    };

    private static string TypeOf(TradeFill fill) => fill.OptionEvent switch
    {
        OptionEvent.Expiration => "Expiration",
        OptionEvent.Exercise => "Exercise",
        OptionEvent.Assignment => "Assignment",
        OptionEvent.CashSettlement => "Cash Settlement",
        _ => fill.Quantity > 0 ? "Buy" : "Sell",
    };
}
