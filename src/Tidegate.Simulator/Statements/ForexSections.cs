using Tidegate.Domain.Instruments;
using Tidegate.Flex.Rows;
using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.Statements;

/// <summary>
/// Balances and conversions of other currencies than the base. The books keep no lots of currencies, so cost and result stay empty, as in
/// recordings that tick few columns.
/// </summary>
internal static class ForexSections
{
    public static void Positions(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            foreach (var (currency, balance) in window.Closing.Cash)
            {
                if (currency == window.Profile.BaseCurrency || balance == 0)
                    continue;
                var rate = window.Rates[currency];
                page.Write(new FxPositionRow
                {
                    Owner = window.Owner,
                    AssetCategory = AssetClass.Forex.Code,
                    ReportDate = window.SnapshotDay,
                    FunctionalCurrency = window.Profile.BaseCurrency.Code,
                    FxCurrency = currency.Code,
                    Quantity = balance,
                    ClosePrice = rate,
                    Value = balance * rate,
                    Code = "",
                    LevelOfDetail = "SUMMARY",
                });
            }
        }
    }

    public static void Transactions(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            foreach (var day in window.Days())
            {
                foreach (var booking in day.Bookings)
                {
                    if (booking.Event is not BookEvent.Traded { Fill: { } fill } || fill.Instrument.Class != AssetClass.Forex)
                        continue;
                    page.Write(new FxTransactionRow
                    {
                        Owner = window.Owner,
                        FxRateToBase = day.Close.Rates[fill.Instrument.Currency],
                        AssetCategory = AssetClass.Forex.Code,
                        ReportDate = day.Date,
                        FunctionalCurrency = window.Profile.BaseCurrency.Code,
                        FromCurrency = fill.Instrument.PairCurrency.Code,
                        ToCurrency = fill.Instrument.Currency.Code,
                        ActivityDescription = $"Forex trade {fill.Instrument.Symbol}",
                        DateTime = page.Wall(fill.At),
                        Quantity = fill.Quantity,
                        Proceeds = fill.Proceeds,
                        Code = "",
                        LevelOfDetail = "TRANSACTION",
                        TransactionID = TradesSection.Id(fill.TransactionId),
                    });
                }
            }
        }
    }
}
