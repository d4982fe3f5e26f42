using Tidegate.Domain.Instruments;
using Tidegate.Flex.Rows;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.History;

namespace Tidegate.Simulator.Statements;

/// <summary>Account information, open positions, instruments and rates: what is, at the end of the window.</summary>
internal static class SnapshotSections
{
    public static void AccountInformation(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            page.Write(new AccountInformationRow
            {
                AccountId = window.AccountId,
                AcctAlias = window.Profile.Alias,
                Model = window.Model,
                Currency = window.Profile.BaseCurrency.Code,
                AccountType = "Individual",
                CustomerType = "Individual",
                AccountCapabilities = "Margin",
                TradingPermissions = "Stocks,Options,Futures,Bonds,Forex",
                DateOpened = window.Profile.Opened,
                DateFunded = window.Profile.Opened,
                LastTradedDate = window.SnapshotDay,
                IbEntity = "IBLLC-US",
            });
        }
    }

    public static void OpenPositions(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            foreach (var position in window.Closing.Positions.Values)
            {
                if (page.Query.Positions.HasFlag(PositionLevels.Summary))
                    Write(page, Summary(page, window, position));
                if (!page.Query.Positions.HasFlag(PositionLevels.Lots))
                    continue;
                foreach (var lot in position.Lots)
                    Write(page, LotRow(page, window, position, lot));
            }
        }
    }

    public static void SecuritiesInfo(StatementPage page)
    {
        var seen = new SortedDictionary<long, Instrument>();
        foreach (var window in page.Windows)
        {
            foreach (var totals in window.Totals.Instruments.Values)
                seen[totals.Instrument.Conid] = totals.Instrument;
            foreach (var position in window.Closing.Positions.Values)
                seen[position.Instrument.Conid] = position.Instrument;
            foreach (var (_, booking) in window.Totals.Others)
            {
                if (booking.Event is BookEvent.CashPosted { Posting.Instrument: { } instrument })
                    seen[instrument.Conid] = instrument;
            }
        }

        foreach (var instrument in seen.Values)
        {
            page.Write(new SecurityInfoRow
            {
                Currency = instrument.Currency.Code,
                Instrument = page.Instrument(instrument),
                Maturity = instrument.Maturity,
                UnderlyingCategory = instrument.Underlying?.Class.Code,
                Type = instrument.IsDebt ? instrument.SubCategory : "",
            });
        }
    }

    /// <summary>The rates of every trading day, once a base currency.</summary>
    public static void ConversionRates(StatementPage page)
    {
        foreach (var window in page.Windows.DistinctBy(window => window.Profile.BaseCurrency))
        {
            foreach (var close in window.Totals.Closes)
            {
                foreach (var (currency, rate) in close.Rates)
                {
                    if (currency == window.Profile.BaseCurrency)
                        continue;
                    page.Write(new ConversionRateRow
                    {
                        ReportDate = close.Date,
                        FromCurrency = currency.Code,
                        ToCurrency = window.Profile.BaseCurrency.Code,
                        Rate = rate,
                    });
                }
            }
        }
    }

    private static void Write(StatementPage page, OpenPositionRow row)
    {
        page.Write(row);
        if (page.Query.Model.Length > 0)
            page.Write(row with { Model = "" });
    }

    private static OpenPositionRow Summary(StatementPage page, StatementWindow window, Position position)
    {
        var instrument = position.Instrument;
        var row = Row(page, window, position, position.Quantity, position.CloseValue, position.Cost);
        var worth = window.Closing.NetWorth.Total;
        var counted = instrument.SettlesDaily ? 0 : position.CloseValue * window.Rates[instrument.Currency];
        return row with
        {
            PercentOfNAV = worth == 0 ? null : decimal.Round(100 * counted / worth, 2),
            LevelOfDetail = "SUMMARY",
            AccruedInt = instrument.Class == AssetClass.Bond
                ? BondCalendar.Accrued(instrument, position.Quantity, window.SnapshotDay)
                : null,
        };
    }

    private static OpenPositionRow LotRow(StatementPage page, StatementWindow window, Position position, Lot lot)
    {
        var value = position.Instrument.Money(lot.Quantity, position.Mark);
        return Row(page, window, position, lot.Quantity, value, lot.Cost) with
        {
            LevelOfDetail = "LOT",
            OpenDateTime = StatementWindow.Wall(lot.Opened),
            HoldingPeriodDateTime = StatementWindow.Wall(lot.Opened),
            OriginatingOrderID = lot.OrderId == 0 ? "" : TradesSection.Id(lot.OrderId),
            OriginatingTransactionID = TradesSection.Id(lot.TransactionId),
        };
    }

    private static OpenPositionRow Row(
        StatementPage page, StatementWindow window, Position position, decimal quantity, decimal value, decimal cost)
    {
        var instrument = position.Instrument;
        var unit = decimal.Round(cost / instrument.Money(quantity, 1), 9);
        return new OpenPositionRow
        {
            AccountId = window.AccountId,
            AcctAlias = window.Profile.Alias,
            Model = window.Model,
            Currency = instrument.Currency.Code,
            FxRateToBase = window.Rates[instrument.Currency],
            Instrument = page.Instrument(instrument),
            ReportDate = window.SnapshotDay,
            Position = quantity,
            MarkPrice = position.Mark,
            PositionValue = value,
            OpenPrice = unit,
            CostBasisPrice = unit,
            CostBasisMoney = cost,
            Side = quantity > 0 ? "Long" : "Short",
            FifoPnlUnrealized = value - cost,
        };
    }
}
