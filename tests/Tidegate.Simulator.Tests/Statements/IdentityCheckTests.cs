using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Tidegate.Simulator.Statements;

namespace Tidegate.Simulator.Tests.Statements;

/// <summary>
/// The arithmetic of issued files, judged by a script that shares no code with the generator (flex.md §12), and the proof that the script
/// sees
/// what is wrong.
/// </summary>
public sealed partial class IdentityCheckTests(Xunit.Abstractions.ITestOutputHelper output) : IDisposable
{
    private const int SeedOfCancelledClosing = 3;
    // Without the daily prices, which are most of the bytes and take part in no identity.
    private static readonly Lazy<byte[]> BrokenFrom = new(() => Issued.Bytes(
        StatementQuery.Everything with { Sections = StatementSections.All.Remove("PriorPeriodPositions") },
        history: Issued.Of(3, months: 12), accounts: [Issued.History.Accounts[0]]));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidegate-identities-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void All_identities_hold_with_everything_switched_on(int seed)
    {
        var file = Save($"{seed}.xml", Issued.Bytes(StatementQuery.Everything, history: Issued.Of(seed)));
        var (code, text) = Check(file);
        Assert.True(code == 0, text);
        var met = Met(text);
        foreach (var special in new[]
        {
            "action-BM", "action-CH", "action-CS", "action-DW", "action-ED", "action-FS", "action-HI", "action-IC", "action-RI",
            "action-RS", "action-SD", "action-SO", "action-SR", "action-TC", "action-TI", "action-TM", "action-TO", "cancels",
            "cancels-not-last", "card-payments", "cash-settlements", "cash-summaries", "cfd-charges", "client-fees", "closed-lots",
            "commission-details", "conversions", "currency-balances", "exercises", "expiries", "flips", "forex", "fractions",
            "futures", "grants", "interest-tiers", "late-reversals", "lending", "lending-fees", "level-AssetSummary", "level-Lot",
            "level-Order", "level-SymbolSummary", "level-Trade", "position-lots", "position-values", "reclassified", "reversals",
            "sales-taxes", "stock-legs", "to-date", "trade-transfers", "transaction-taxes", "transfers-ACATS", "transfers-FOP",
            "transfers-IN",
            "transfers-INTERNAL", "transfers-OUT", "transfers-without-cost", "transfers-without-lots",
        })
            Assert.True(met.GetValueOrDefault(special) > 0, $"Seed {seed} has no {special}.");
        // Most cancels take back an opening; this seed has one of a closing, whose result must be gone from the results of the period.
        Assert.True(seed != SeedOfCancelledClosing || met.GetValueOrDefault("cancelled-closings") > 0, "No closing is cancelled.");
    }

    [Fact]
    public void All_identities_hold_from_window_to_window_and_in_every_shape()
    {
        var files = new List<string>();
        for (var from = Issued.History.Options.FirstDay; from <= Issued.LastDay; from = from.AddDays(91))
            files.Add(Save($"w{files.Count}.xml", Issued.Bytes(StatementQuery.Everything, from, from.AddDays(90))));
        Holds([.. files]);
        Holds(Save("daily.xml", Issued.Bytes(StatementQuery.Tidegate with { BreakoutByDay = true }, Issued.LastDay.AddDays(-120))));
        var together = Holds(Save("together.xml", Issued.Bytes(StatementQuery.Everything with { Consolidated = true })));
        Assert.Equal(1, Met(together).GetValueOrDefault("consolidated"));
        // The old query lacks the ids by which the script joins rows.
        foreach (var preset in StatementQuery.Presets.Where(preset => preset != StatementQuery.Old))
            Holds(Save("preset.xml", Issued.Bytes(preset)));
    }

    /// <summary>Each case breaks one value, or drops or doubles one row, of an otherwise right file.</summary>
    [Theory]
    [InlineData("Trade", "proceeds")]
    [InlineData("Trade", "netCash")]
    [InlineData("Trade", "quantity")]
    [InlineData("Trade", "cost")]
    [InlineData("Trade", "fifoPnlRealized")]
    [InlineData("Trade", "mtmPnl")]
    [InlineData("Trade", "ibCommission")]
    [InlineData("Trade", "transactionID")]
    [InlineData("Trade", null)]
    [InlineData("Lot", "cost")]
    [InlineData("Lot", null)]
    [InlineData("WashSale", "quantity")]
    [InlineData("WashSale", "fifoPnlRealized")]
    [InlineData("Order", "quantity")]
    [InlineData("SymbolSummary", "proceeds")]
    [InlineData("AssetSummary", "quantity")]
    [InlineData("OpenPosition", "position")]
    [InlineData("OpenPosition", "costBasisMoney")]
    [InlineData("OpenPosition", "markPrice")]
    [InlineData("OpenPosition", null)]
    [InlineData("CashTransaction", "amount")]
    [InlineData("CashTransaction", null)]
    [InlineData("CashReportCurrency", "endingCash")]
    [InlineData("CashReportCurrency", "dividends")]
    [InlineData("EquitySummaryByReportDateInBase", "total")]
    [InlineData("EquitySummaryByReportDateInBase", "stock")]
    [InlineData("ChangeInNAV", "mtm")]
    [InlineData("ChangeInNAV", "fxTranslation")]
    [InlineData("InterestAccrualsCurrency", "accrualReversal")]
    [InlineData("ChangeInDividendAccrual", "tax")]
    [InlineData("ChangeInDividendAccrual", null)]
    [InlineData("StatementOfFundsLine", "balance")]
    [InlineData("StatementOfFundsLine", null)]
    [InlineData("MTMPerformanceSummaryUnderlying", "priorOpenMtm")]
    [InlineData("FIFOPerformanceSummaryUnderlying", "realizedSTProfit")]
    [InlineData("TransactionTax", "taxAmount")]
    [InlineData("OptionEAE", "quantity")]
    [InlineData("CorporateAction", "quantity")]
    [InlineData("CorporateAction", "costBasis")]
    [InlineData("CorporateAction", "proceeds")]
    [InlineData("Transfer", "quantity")]
    [InlineData("TransferLot", "quantity")]
    [InlineData("TradeTransfer", "quantity")]
    [InlineData("TradeTransfer", "netCash")]
    [InlineData("TradeTransfer", null)]
    [InlineData("StockGrantActivity", "quantity")]
    [InlineData("SLBFee", "netLendFee")]
    [InlineData("NetStockPosition", "sharesAtIb")]
    [InlineData("CFDCharge", "total")]
    [InlineData("DebitCardActivity", "amount")]
    [InlineData("SalesTax", "salesTax")]
    [InlineData("ClientFee", "net")]
    [InlineData("TierInterestDetail", "totalInterest")]
    [InlineData("UnbundledCommissionDetail", "totalCommission")]
    [InlineData("ChangeInPositionValue", "transactions")]
    [InlineData("FxPosition", "quantity")]
    [InlineData("MTDYTDPerformanceSummaryUnderlying", "realizedPnlYTD")]
    [InlineData("FxTransaction", "proceeds")]
    public void The_script_sees_a_broken_file(string element, string? column) =>
        SeesBroken(Encoding.UTF8.GetString(BrokenFrom.Value), element, column);

    private void SeesBroken(string good, string element, string? column)
    {
        // The second half of the rows, so that sums and rolls are met in the middle.
        var rows = Regex.Matches(good, $"<{element} [^>]*/>", RegexOptions.CultureInvariant);
        Assert.NotEmpty(rows);
        var row = rows[rows.Count / 2].Value;
        var broken = column is null ? "" : Regex.Replace(row, $" {column}=\"(?<number>-?[0-9.]*)\"", found =>
        {
            // An empty column counts as zero.
            var number = decimal.Parse("0" + found.Groups["number"].Value.TrimStart('-'), CultureInfo.InvariantCulture);
            return string.Create(CultureInfo.InvariantCulture, $" {column}=\"{number + 1}\"");
        });
        Assert.NotEqual(row, broken);
        var at = rows[rows.Count / 2].Index;

        var (code, text) = Check(Save("broken.xml", Encoding.UTF8.GetBytes(good[..at] + broken + good[(at + row.Length)..])));

        Assert.True(code == 1, $"The script did not see it:\n{row}\n{broken}\n{text}");
        Assert.Contains("BROKEN", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TradeConfirm", "proceeds")]
    [InlineData("TradeConfirm", "commission")]
    [InlineData("TradeConfirm", null)]
    [InlineData("Order", "netCash")]
    [InlineData("SymbolSummary", "quantity")]
    public void The_script_sees_broken_confirmations(string element, string? column) =>
        SeesBroken(Encoding.UTF8.GetString(Issued.Bytes(StatementQuery.Confirmations)), element, column);

    [Fact]
    public void The_script_sees_a_row_that_stands_twice()
    {
        var good = Encoding.UTF8.GetString(Issued.Bytes(StatementQuery.Tidegate));
        var row = Regex.Match(good, "<Trade [^>]*/>", RegexOptions.CultureInvariant).Value;
        var (code, text) = Check(Save("twice.xml", Encoding.UTF8.GetBytes(good.Replace(row, row + row, StringComparison.Ordinal))));
        Assert.Equal(1, code);
        Assert.Contains("stands once", text, StringComparison.Ordinal);
    }

    [GeneratedRegex("(?<name>[a-zA-Z-]+)=(?<count>[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex MetEntry();

    private static Dictionary<string, int> Met(string text) =>
        MetEntry().Matches(text.Split('\n').Last(line => line.StartsWith("MET ", StringComparison.Ordinal)))
            .ToDictionary(
                entry => entry.Groups["name"].Value,
                entry => int.Parse(entry.Groups["count"].Value, CultureInfo.InvariantCulture));

    private string Holds(params string[] files)
    {
        var (code, text) = Check(files);
        Assert.True(code == 0, text);
        return text;
    }

    private string Save(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private (int Code, string Text) Check(params string[] files)
    {
        var (code, text) = IdentityScript.Check(files);
        output.WriteLine(text.Length > 2_000 ? text[^2_000..] : text);
        return (code, text);
    }
}
