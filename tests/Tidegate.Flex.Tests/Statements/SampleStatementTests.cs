using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Tests.Statements;

/// <summary>Real statements under a licence that keeps them out of the repository (EPL-1.0), with the figures of their source.</summary>
public class SampleStatementTests
{
    [SamplesTheory]
    [InlineData("01", 14, 7, 0)] // the oldest layout: trade date and time apart
    [InlineData("14", 8, 2, 720)]
    [InlineData("20", 4, 2, 2)] // one fill on four levels
    [InlineData("22", 3, 0, 9390)]
    [InlineData("24", 0, 10, 0)]
    [InlineData("26", 1, 3, 0)] // two accounts
    public void Reads_every_row(string number, int trades, int cash, int rates)
    {
        using var stream = File.OpenRead(PathOf(number));
        using var reader = StatementReader.Open(stream);
        var items = Recordings.Read(reader);
        Console.WriteLine($"samples: 1 read, 0 skipped: {Path.GetFileName(PathOf(number))}");

        Assert.Equal(
            (trades, cash, rates),
            (items.OfType<TradeRow>().Count(), items.OfType<CashTransactionRow>().Count(), items.OfType<ConversionRateRow>().Count()));
        Assert.DoesNotContain(reader.Notes, note => note.Code == "U-02");
        Assert.Empty(reader.UnknownSections);
    }

    [SamplesTheory]
    [InlineData("01", "UUU", 1_100, -2_574.00)] // with a fee of 11.00
    [InlineData("01", "UUU", 10_000, -27_300.00)]
    [InlineData("14", "VTI", 5, -1_024.94)]
    [InlineData("20", "ARCC", 157, -2_995.21)] // proceeds 2,993.205 and a fee of 2.00
    public void Reads_the_buys_that_the_source_states(string number, string symbol, int quantity, double netCash) =>
        Assert.Contains(
            Recordings.Read(PathOf(number)).OfType<TradeRow>().Where(trade => trade.Element == "Trade"),
            trade => trade.Instrument.Symbol == symbol && trade.Quantity == quantity
                && Math.Round(trade.NetCash!.Value, 2, MidpointRounding.AwayFromZero) == (decimal)netCash);

    [SamplesTheory]
    [InlineData("01", "Broker Interest Received", 1.23, "CAD")]
    [InlineData("01", "Broker Interest Paid", -15.17, "CAD")]
    [InlineData("14", "Deposits/Withdrawals", 1_500, "CHF")]
    [InlineData("20", "Withholding Tax", 28.50, "CAD")]
    [InlineData("20", "Withholding Tax", -28.50, "CAD")]
    [InlineData("24", "Dividends", 54.24, "USD")]
    [InlineData("24", "Advisor Fees", -245.92, "USD")]
    public void Reads_the_cash_rows_that_the_source_states(string number, string type, double amount, string currency) =>
        Assert.Contains(
            Recordings.Read(PathOf(number)).OfType<CashTransactionRow>(),
            row => row.Type == type && row.Amount == (decimal)amount && row.Currency == currency);

    [SamplesTheory]
    [InlineData("20", 2_759.57, 4_878.08)]
    public void Reads_the_cash_report_in_base_currency(string number, double starting, double ending)
    {
        var total = Recordings.Read(PathOf(number)).OfType<CashReportRow>().Single(row => row.Currency == "BASE_SUMMARY");

        Assert.Equal((decimal)starting, Math.Round(total.StartingCash!.Value, 2));
        Assert.Equal((decimal)ending, Math.Round(total.EndingCash!.Value, 2));
    }

    [SamplesTheory]
    [InlineData("01", "09:34:06")]
    public void Reads_a_time_that_stands_apart_from_its_day(string number, string time)
    {
        var first = Recordings.Read(PathOf(number)).OfType<TradeRow>().First();

        Assert.Equal((new DateOnly(2013, 4, 1), TimeOnly.Parse(time, null)), (first.TradeDate, first.TradeTime));
    }

    [SamplesTheory]
    [InlineData("26", "A", "B")]
    public void Keeps_the_accounts_of_one_file_apart(string number, string first, string second)
    {
        var items = Recordings.Read(PathOf(number));

        Assert.Equal([first, second], items.OfType<AccountInformationRow>().Select(row => row.AcctAlias));
        Assert.Equal([first, second, second], items.OfType<CashTransactionRow>().Select(row => row.AcctAlias));
        Assert.Equal(2, items.OfType<StatementStart>().Select(start => start.AccountId).Distinct().Count());
    }

    private static string PathOf(string number) =>
        Path.Combine(Recordings.SamplesFolder!, "portfolio-performance-epl", $"testIBFlexStatementFile{number}.xml");
}
