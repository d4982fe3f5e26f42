using System.Globalization;
using System.Text;
using Tidegate.Domain.Findings;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Imports;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Tests.Imports;
using Tidegate.TestKit;
using static Tidegate.Platform.Tests.Executions.LiveTold;

namespace Tidegate.Platform.Tests.Executions;

/// <summary>What a gateway tells enters the ledger at once, and a statement confirms it.</summary>
public sealed class RecordExecutionsTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private const string Row = "accountId=\"U1\" currency=\"USD\" assetCategory=\"STK\" symbol=\"ABC\" conid=\"9\" multiplier=\"1\" "
        + "dateTime=\"20250108;100000\" tradeDate=\"20250108\" reportDate=\"20250108\" quantity=\"10\" buySell=\"BUY\" ";

    private static readonly string Cancel = Row.Replace("quantity=\"10\"", "quantity=\"-10\"", StringComparison.Ordinal)
        .Replace("BUY", "BUY (Ca.)", StringComparison.Ordinal) + "transactionType=\"TradeCancel\" ";

    private static readonly string Again = Row + "transactionType=\"ExchTrade\" ";

    [Fact]
    public async Task An_execution_counts_at_once_and_is_marked_until_a_statement_tells_it()
    {
        await using var bench = await LedgerBench.MakeAsync(database);

        Assert.Equal(new(1, 0, 0), await bench.TellAsync(Purchase));

        var entry = Assert.Single(await bench.EntriesAsync());
        Assert.True(entry is { Live: true, Provisional: true, Quantity: 10, Amount: -100, Symbol: "ABC" });
        Assert.Equal((new DateOnly(2025, 1, 8), "2025-01-08 10:00:00"), (entry.Day, entry.Wall));
        var detail = await DetailAsync(bench, entry.Id);
        Assert.Equal("execution 0000e0d5.69dd7411.01.01", detail.Key);
        Assert.Empty(detail.Row);
        await bench.ImportAsync(("activity.xml", Activity(Trade(""))));
        Assert.True(Assert.Single(await bench.EntriesAsync()) is { Live: false, Provisional: false });
    }

    [Fact]
    public async Task Telling_again_changes_nothing_and_moves_no_figure()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        await bench.TellAsync(Purchase, Purchase);
        var before = await LedgerDump.AllAsync(database.Database, bench.Workspace);

        Assert.Equal(new(0, 1, 0), await bench.TellAsync(Purchase, Purchase, Purchase));

        Assert.Equal(before, await LedgerDump.AllAsync(database.Database, bench.Workspace));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)] // a repetition without the commission comes after it
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task A_commission_that_comes_later_is_filled_in(bool commissionFirst, bool together)
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var known = Purchase with { Commission = -1.25m, CommissionCurrency = Stock.Currency, BrokerRealized = 3m };
        ExecutionReport[] told = commissionFirst ? [known, Purchase] : [Purchase, known];
        foreach (var batch in together ? [told] : told.Chunk(1))
        {
            await bench.TellAsync(batch);
        }

        Assert.True(Assert.Single(await bench.EntriesAsync()) is { Commission: -1.25m, BrokerRealized: 3m, Quantity: 10 });
    }

    [Theory]
    [InlineData("01 02")]
    [InlineData("02 01")]
    [InlineData("01 02 03 01")]
    [InlineData("10 9")] // counted, not spelled
    public async Task A_correction_takes_the_place_of_what_it_corrects(string order)
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        foreach (var part in order.Split(' '))
        {
            await bench.TellAsync(Version(part));
        }

        var last = order.Split(' ').Max(part => int.Parse(part, CultureInfo.InvariantCulture));
        Assert.Equal(10 + last, Assert.Single(await bench.EntriesAsync()).Price);
    }

    [Theory]
    [InlineData("live confirmation activity")]
    [InlineData("activity live confirmation")]
    [InlineData("confirmation live activity")]
    [InlineData("live activity")]
    [InlineData("activity live")]
    public async Task The_figures_of_the_statement_win_and_both_are_kept(string order)
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var live = Purchase with { Commission = -1m, CommissionCurrency = Stock.Currency };
        foreach (var source in order.Split(' '))
        {
            await (source switch
            {
                "live" => bench.TellAsync(live),
                "confirmation" => (Task)bench.ImportAsync(("tcf.xml", Confirmation("price=\"10\" commission=\"-1.02\" "))),
                _ => bench.ImportAsync(("af.xml", Activity(Trade("ibCommission=\"-1.05\" ibCommissionCurrency=\"USD\" ")))),
            });
        }

        var entry = Assert.Single(await bench.EntriesAsync());
        Assert.True(entry is { Commission: -1.05m, Live: false, Provisional: false });
        var earlier = (await DetailAsync(bench, entry.Id)).Earlier;
        Assert.Contains(earlier, version => version is { Live: true, Commission: -1m });
        Assert.Equal(order.Contains("confirmation", StringComparison.Ordinal), earlier.Any(version => version.Commission == -1.02m));
    }

    [Theory]
    [InlineData("live confirmation")]
    [InlineData("confirmation live")]
    public async Task A_confirmation_is_the_same_entry_and_says_more(string order)
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        foreach (var source in order.Split(' '))
        {
            await (source == "live"
                ? bench.TellAsync(Purchase with { Commission = -1m, CommissionCurrency = Stock.Currency })
                : (Task)bench.ImportAsync(("tcf.xml", Confirmation("price=\"10\" commission=\"-1.02\" tradeID=\"5\" "))));
        }

        var entry = Assert.Single(await bench.EntriesAsync());
        Assert.True(entry is { Commission: -1.02m, Live: false, Provisional: true });
        var trade = Assert.IsType<Trade>(Assert.Single((await bench.FactsAsync(database)).Entries));
        Assert.Equal(("5", "mine"), (trade.TradeId, trade.OrderReference));
    }

    [Theory]
    [InlineData("L1 L2 C1")] // live and its correction, then the cancel and the booking again in a confirmation
    [InlineData("C1 L2 L1")]
    [InlineData("L1 C1")]
    [InlineData("C1 L1 L2")]
    public async Task A_cancel_in_a_confirmation_does_not_take_back_what_was_corrected_live(string order)
    {
        var confirmation = Confirmation(
            "price=\"11\" commission=\"-1\" tradeID=\"5\" ",
            $"<TradeConfirm {Cancel}execID=\"\" tradeID=\"\" origTradeID=\"5\" price=\"11\"/>"
                + $"<TradeConfirm {Again}execID=\"0000e0d5.69dd7411.01.02\" tradeID=\"5\" price=\"12\"/>");
        await using var bench = await LedgerBench.MakeAsync(database);
        foreach (var source in order.Split(' '))
        {
            await (source == "C1" ? bench.ImportAsync(("tcf.xml", confirmation)) : (Task)bench.TellAsync(Version($"0{source[1]}")));
        }

        var entries = await bench.EntriesAsync();
        Assert.Equal((10m, -120m), (entries.Sum(entry => entry.Quantity), entries.Sum(entry => entry.Amount)));
    }

    [Fact]
    public async Task A_correction_after_the_statement_waits_for_the_next_one()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        await bench.ImportAsync(("af.xml", Activity(Trade(""))));
        await bench.TellAsync(Version("02"));
        Assert.Equal(10, Assert.Single(await bench.EntriesAsync()).Price);

        await bench.ImportAsync(("later.xml", Activity(
            Trade("") + $"<Trade {Cancel}transactionID=\"101\" origTransactionID=\"100\" tradePrice=\"10\"/>"
                + $"<Trade {Again}transactionID=\"102\" ibExecID=\"0000e0d5.69dd7411.01.02\" tradePrice=\"12\"/>",
            "10")));

        var entries = await bench.EntriesAsync();
        Assert.Equal((3, 10m, -120m), (entries.Count, entries.Sum(entry => entry.Quantity), entries.Sum(entry => entry.Amount)));
    }

    [Fact]
    public async Task An_execution_that_the_statement_of_its_day_lacks_is_a_finding_until_one_tells_it()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var other = Purchase with { ExecutionId = "0000e0d5.69dd7499.01.01", Quantity = 3 };
        await bench.TellAsync(Purchase, other);
        await bench.ImportAsync(("af.xml", Activity(Trade(""))));

        var finding = Assert.Single(await FindingsAsync(bench));
        Assert.Equal((FindingKind.Unconfirmed, 3m, "ABC"), (finding.Kind, finding.Ours, finding.Subject));

        var told = Trade("").Replace("69dd7411", "69dd7499", StringComparison.Ordinal)
            .Replace("quantity=\"10\"", "quantity=\"3\"", StringComparison.Ordinal)
            .Replace("\"100\"", "\"103\"", StringComparison.Ordinal);
        await bench.ImportAsync(("again.xml", Activity(Trade("") + told, "10")));
        Assert.Empty(await FindingsAsync(bench));
    }

    [Fact]
    public async Task What_is_told_late_of_a_day_that_a_statement_has_is_a_finding_at_once()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        await bench.ImportAsync(("af.xml", Activity(Trade(""))));

        await bench.TellAsync(Purchase, Purchase with { ExecutionId = "0000e0d5.69dd7499.01.01", Quantity = 3 });

        Assert.Equal(3m, Assert.Single(await FindingsAsync(bench)).Ours);
    }

    [Theory]
    [InlineData(15, 0, "2025-01-08")]
    [InlineData(25, 20, "2025-01-09")] // 20:20 in New York: the books of the day are closed
    [InlineData(73, 20, "2025-01-13")] // Friday evening
    public async Task An_execution_stands_in_the_books_of_its_trading_day(int hours, int minutes, string day)
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var at = new DateTimeOffset(2025, 1, 8, 0, 0, 0, TimeSpan.Zero).AddHours(hours).AddMinutes(minutes);

        await bench.TellAsync(Purchase with { When = new(at, "", "", true) });

        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), Assert.Single(await bench.EntriesAsync()).Day);
    }

    [Fact]
    public async Task A_combination_counts_by_its_legs_alone()
    {
        await using var bench = await LedgerBench.MakeAsync(database);

        Assert.Equal(new(0, 0, 0), await bench.TellAsync(Purchase with { Instrument = Stock with { AssetClass = new("BAG") } }));

        Assert.Empty(await bench.EntriesAsync());
    }

    private static ExecutionReport Version(string part) => Purchase with
    {
        ExecutionId = $"0000e0d5.69dd7411.01.{part}",
        Price = 10 + int.Parse(part, CultureInfo.InvariantCulture),
    };

    private static byte[] Activity(string trades, string generated = "09") => File("AF", generated, $"<Trades>{trades}</Trades>");

    private static string Trade(string more) =>
        $"<Trade {Again}transactionID=\"100\" ibExecID=\"0000e0d5.69dd7411.01.01\" tradePrice=\"10\" {more}/>";

    private static byte[] Confirmation(string more, string rows = "") => File(
        "TCF",
        "08",
        $"<TradeConfirms><TradeConfirm {Again}execID=\"0000e0d5.69dd7411.01.01\" commissionCurrency=\"USD\" {more}/>{rows}"
            + "</TradeConfirms>");

    private static byte[] File(string type, string generated, string section) => Encoding.UTF8.GetBytes(
        $"<FlexQueryResponse queryName=\"Q\" type=\"{type}\"><FlexStatements count=\"1\"><FlexStatement accountId=\"U1\" "
            + $"fromDate=\"20250108\" toDate=\"20250108\" period=\"Today\" whenGenerated=\"202501{generated};043000\">{section}"
            + "</FlexStatement></FlexStatements></FlexQueryResponse>");

    private static Task<TransactionDetail> DetailAsync(LedgerBench bench, Guid entry) =>
        bench.AskAsync<GetTransaction, TransactionDetail>(async get => (await get.RunAsync(entry, CancellationToken.None))!);

    private static async Task<IReadOnlyList<Finding>> FindingsAsync(LedgerBench bench)
    {
        var view = await bench.AskAsync<GetFindings, FindingsView>(
            async get => LedgerBench.Shown(await get.RunAsync(Platform.Accounts.AccountScope.All, CancellationToken.None)));
        return [.. view.Yours.Concat(view.Waiting).Select(shown => shown.Finding).Where(f => f.Kind == FindingKind.Unconfirmed)];
    }
}
