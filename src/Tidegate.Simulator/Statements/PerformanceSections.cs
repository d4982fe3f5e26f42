using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Statements;

/// <summary>The broker's own results by instrument, in base currency, and the daily prices of what was held.</summary>
internal static class PerformanceSections
{
    public static void MarkToMarket(StatementPage page)
    {
        const string Section = "MTMPerformanceSummaryInBase";
        foreach (var window in page.Windows)
        {
            var sums = new decimal[6];
            foreach (var totals in Shown(window))
            {
                var conid = totals.Instrument.Conid;
                var before = window.Opening.Positions.GetValueOrDefault(conid);
                var after = window.Closing.Positions.GetValueOrDefault(conid);
                decimal[] gains =
                [
                    totals.TransactionGain, totals.MarkToMarket - totals.TransactionGain - totals.CorporateActionGain,
                    totals.CorporateActionGain,
                    totals.Dividends, totals.Commissions, totals.MarkToMarket + totals.Dividends + totals.Commissions,
                ];
                for (var i = 0; i < sums.Length; i++)
                    sums[i] += gains[i];
                Write(totals.Instrument, before?.Quantity ?? 0, before?.Mark, after?.Quantity ?? 0, after?.Mark, gains);
            }

            Write(null, null, null, null, null, sums);

            void Write(Instrument? instrument, decimal? held, decimal? mark, decimal? holds, decimal? price, decimal[] gains)
            {
                var raw = Row(page, Section, window, instrument);
                raw.Date("reportDate", window.SnapshotDay);
                raw.Decimal("prevCloseQuantity", held);
                raw.Decimal("prevClosePrice", mark);
                raw.Decimal("closeQuantity", holds);
                raw.Decimal("closePrice", price);
                raw.Decimal("transactionMtm", gains[0]);
                raw.Decimal("priorOpenMtm", gains[1]);
                raw.Decimal("corpActionMtm", gains[2]);
                raw.Decimal("dividends", gains[3]);
                raw.Decimal("commissions", gains[4]);
                raw.Decimal("other", 0);
                raw.Decimal("total", gains[5]);
                page.Write(raw.Row(Section, "MTMPerformanceSummaryUnderlying"));
            }
        }
    }

    public static void RealizedAndUnrealized(StatementPage page)
    {
        const string Section = "FIFOPerformanceSummaryInBase";
        foreach (var window in page.Windows)
        {
            decimal profit = 0, loss = 0, longProfit = 0, longLoss = 0, open = 0;
            foreach (var totals in Shown(window))
            {
                var unrealized = window.Closing.Positions.TryGetValue(totals.Instrument.Conid, out var position)
                    ? position.Unrealized * window.Rates[totals.Instrument.Currency]
                    : 0;
                profit += totals.RealizedProfit;
                loss += totals.RealizedLoss;
                longProfit += totals.LongTermProfit;
                longLoss += totals.LongTermLoss;
                open += unrealized;
                Write(
                    totals.Instrument, totals.RealizedProfit, totals.RealizedLoss, totals.LongTermProfit, totals.LongTermLoss, unrealized);
            }

            Write(null, profit, loss, longProfit, longLoss, open);

            void Write(
                Instrument? instrument, decimal shortGain, decimal shortLoss, decimal longGain, decimal longTermLoss, decimal unrealized)
            {
                var realized = shortGain + shortLoss + longGain + longTermLoss;
                var raw = Row(page, Section, window, instrument);
                raw.Date("reportDate", window.SnapshotDay);
                raw.Decimal("realizedSTProfit", shortGain);
                raw.Decimal("realizedSTLoss", shortLoss);
                raw.Decimal("realizedLTProfit", longGain);
                raw.Decimal("realizedLTLoss", longTermLoss);
                raw.Decimal("totalRealizedPnl", realized);
                raw.Decimal("totalUnrealizedPnl", unrealized);
                raw.Decimal("totalFifoPnl", realized + unrealized);
                raw.Decimal("transferredPnl", 0);
                raw.Decimal("costAdj", 0);
                raw.Text("code", "");
                page.Write(raw.Row(Section, "FIFOPerformanceSummaryUnderlying"));
            }
        }
    }

    public static void MonthAndYearToDate(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            var month = window.Since(new DateOnly(window.SnapshotDay.Year, window.SnapshotDay.Month, 1));
            var year = window.Since(new DateOnly(window.SnapshotDay.Year, 1, 1));
            var sums = new ToDate(0, 0, 0, 0, 0, 0);
            foreach (var (conid, totals) in year.Instruments)
            {
                if (totals.Instrument.Class == AssetClass.Forex)
                    continue;
                var (ofMonth, ofYear) = (month.Instruments.GetValueOrDefault(conid) ?? new InstrumentTotals(totals.Instrument), totals);
                var shown = new ToDate(
                    ofMonth.MarkToMarket, ofYear.MarkToMarket, ofMonth.RealizedProfit + ofMonth.RealizedLoss,
                    ofYear.RealizedProfit + ofYear.RealizedLoss, ofMonth.LongTermProfit + ofMonth.LongTermLoss,
                    ofYear.LongTermProfit + ofYear.LongTermLoss);
                sums = sums.Plus(shown);
                page.Write(shown.Row(window.Owner, page.Instrument(totals.Instrument)));
            }

            page.Write(sums.Row(window.Owner, Flex.Rows.InstrumentColumns.Empty with { Description = "Total (All Assets)" }));
        }
    }

    public static void PriorPeriodPositions(StatementPage page)
    {
        const string Section = "PriorPeriodPositions";
        foreach (var window in page.Windows)
        {
            foreach (var day in window.Days())
            {
                foreach (var position in day.Before.Positions.Values)
                {
                    var instrument = position.Instrument;
                    if (!day.Close.Marks.TryGetValue(instrument.Conid, out var mark))
                        continue;
                    var raw = page.Raw(Section, window, instrument, instrument.Currency, day.Close.Rates[instrument.Currency]);
                    raw.Date("date", day.Date);
                    raw.Decimal("price", mark);
                    raw.Decimal("priorMtmPnl", instrument.Money(position.Quantity, mark) - position.CloseValue);
                    page.Write(raw.Row(Section, "PriorPeriodPosition"));
                }
            }
        }
    }

    private static IEnumerable<InstrumentTotals> Shown(StatementWindow window) =>
        window.Totals.Instruments.Values.Where(totals => totals.Instrument.Class != AssetClass.Forex);

    private static RawColumns Row(StatementPage page, string section, StatementWindow window, Instrument? instrument)
    {
        var raw = page.Raw(section, window);
        raw.Instrument(instrument is null
            ? Flex.Rows.InstrumentColumns.Empty with { Description = "Total (All Assets)" }
            : page.Instrument(instrument));
        return raw;
    }
}
