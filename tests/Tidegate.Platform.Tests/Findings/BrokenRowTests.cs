using System.Globalization;
using System.Xml.Linq;
using Tidegate.Domain.Findings;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Tests.Imports;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Findings;

/// <summary>
/// Nothing is made equal: one value of one row of a file is changed, and exactly the figures that rest on it turn red, from the file
/// through the database to the findings.
/// </summary>
public sealed class BrokenRowTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private static readonly Lazy<byte[]> Whole = new(() =>
    {
        var history = SimulatedHistory.Generate(HistoryOptions.Demo(7, SimulatedFiles.LastDay) with
        {
            FirstDay = SimulatedFiles.LastDay.AddDays(-120),
            Classes = [new("STK")],
            Events = HistoryEvents.None,
        });
        return SimulatedFiles.File(
            history, StatementQuery.Everything, history.Options.FirstDay, history.LastDay, null, history.Accounts[1]);
    });

    [Fact]
    public async Task The_file_as_it_is_has_no_finding() => Assert.Empty(await FindingsOf(Whole.Value));

    [Theory]
    [InlineData("Trade", "netCash", "Row")]
    [InlineData("Trade", "tradeMoney", "Row")]
    [InlineData("Trade", "proceeds", "Row Row Row Cost Unrealized Lots Cash CashLine NetWorth")]
    [InlineData("OpenPosition", "costBasisPrice", "Row")]
    [InlineData("OpenPosition", "fifoPnlUnrealized", "Row Unrealized")]
    [InlineData("CashReportCurrency", "endingCash", "Sum Cash")]
    [InlineData("CashReportCurrency", "dividends", "Sum CashLine")]
    [InlineData("EquitySummaryByReportDateInBase", "total", "Sum NetWorth")]
    [InlineData("ChangeInNAV", "mtm", "Sum")]
    [InlineData("StatementOfFundsLine", "amount", "Sum")]
    [InlineData("InterestAccrualsCurrency", "interestAccrued", "Sum")]
    [InlineData("ChangeInDividendAccrual", "netAmount", "Row")]
    [InlineData("FIFOPerformanceSummaryUnderlying", "totalRealizedPnl", "RealizedOfPeriod")]
    public async Task A_broken_value_turns_its_figure_and_its_dependants_red_and_no_other(string element, string column, string expected)
    {
        var findings = await FindingsOf(Break(element, column));

        Assert.Equal(
            expected.Split(' ').Order(StringComparer.Ordinal),
            findings.Select(finding => finding.Kind.ToString()).Order(StringComparer.Ordinal));
        Assert.All(findings, finding => Assert.Equal((FigureState.Broken, FindingCause.Unknown), (finding.State, finding.Cause)));
    }

    private async Task<IReadOnlyList<Finding>> FindingsOf(byte[] file)
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var job = await bench.ImportAsync(("some.xml", file));
        Assert.True(job.Files[0].IsIn, job.Files[0].Message);
        return Assert.Single(await AccountReports.AllAsync(bench)).Report.Findings;
    }

    // The last row of the kind that holds a number other than zero; a tenth more is a sum that no rounding makes.
    private static byte[] Break(string element, string column)
    {
        var document = XDocument.Load(new MemoryStream(Whole.Value));
        var row = document.Descendants(element).Last(each =>
            Number(each, column) is not (null or 0m)
            && each.Attribute("levelOfDetail")?.Value is not ("BaseCurrency" or "LOT")
            && (element != "Trade" || each.Attribute("openCloseIndicator")?.Value == "O")
            && (element != "FIFOPerformanceSummaryUnderlying" || each.Attribute("conid")?.Value is { Length: > 0 }));
        row.SetAttributeValue(column, (Number(row, column)!.Value + 12.34m).ToString(CultureInfo.InvariantCulture));
        using var stream = new MemoryStream();
        document.Save(stream);
        return stream.ToArray();
    }

    private static decimal? Number(XElement row, string column) =>
        decimal.TryParse(row.Attribute(column)?.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
