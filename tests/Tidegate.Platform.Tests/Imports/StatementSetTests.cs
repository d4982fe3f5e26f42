using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Imports;

/// <summary>What several statements say of one row, and what they no longer say.</summary>
public sealed class StatementSetTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private const string End = "</FlexStatement></FlexStatements></FlexQueryResponse>";

    private const string Whole =
        "ibCommission=\"-1\" ibCommissionCurrency=\"USD\" taxes=\"0\" proceeds=\"-1000\" netCash=\"-1001\" notes=\"O\"";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_newer_statement_with_fewer_columns_empties_none(bool richFirst)
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var rich = ("rich.xml", File("Q", 2, Trade("11", "10", Whole)));
        var poor = ("poor.xml", File("Q", 3, Trade("11", "10", "orderReference=\"mine\"")));
        foreach (var file in richFirst ? new[] { rich, poor } : [poor, rich])
        {
            await bench.ImportAsync(file);
        }

        var entry = Assert.Single(await bench.EntriesAsync());

        Assert.Equal((-1m, -1000m, 2), (entry.Commission, entry.Amount, entry.VersionCount));
        var facts = await FactsAsync(bench);
        var trade = Assert.IsType<Domain.Ledger.Trade>(Assert.Single(facts.Entries));
        Assert.Equal((-1001m, "mine", "O"), (trade.BrokerNetCash, trade.OrderReference, trade.Codes));
    }

    [Fact]
    public async Task A_correction_in_a_column_that_is_there_counts()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        await bench.ImportAsync(("old.xml", File("Q", 2, Trade("11", "10", Whole))));
        await bench.ImportAsync(("new.xml", File("Q", 3, Trade("11", "10", "ibCommission=\"-0.5\" ibCommissionCurrency=\"USD\""))));

        Assert.Equal(-0.5m, Assert.Single(await bench.EntriesAsync()).Commission);
    }

    [Theory]
    [InlineData("Q", 3, "", "11")] // the newer statement of the same query has other trades only
    [InlineData("Q", 1, "", "22")] // it is older, so its own trade is the one that the other lacks
    [InlineData("Other", 3, "", "")] // another query may filter
    [InlineData("Q", 3, "order", "")] // orders say nothing of executions
    public async Task What_a_newer_statement_of_the_same_query_lacks_is_withdrawn_and_still_counts(
        string query, int day, string level, string withdrawn)
    {
        var newer = level == "order"
            ? "<Order accountId=\"U1\" currency=\"USD\" assetCategory=\"STK\" symbol=\"B\" conid=\"9\" dateTime=\"20250108;100000\" "
                + "reportDate=\"20250108\" quantity=\"1\" tradePrice=\"5\" ibOrderID=\"77\"/>"
            : Trade("22", "5", Whole);
        var seen = new List<string>();
        foreach (var turn in new[] { false, true })
        {
            await using var bench = await LedgerBench.MakeAsync(database);
            var files = new[] { ("first.xml", File("Q", 2, Trade("11", "10", Whole))), ("second.xml", File(query, day, newer)) };
            foreach (var file in turn ? files.Reverse() : files)
            {
                await bench.ImportAsync(file);
            }

            var facts = await FactsAsync(bench);
            Assert.Equal(2, facts.Entries.Count);
            seen.Add(string.Join(",", facts.Withdrawn.Select(id => facts.Entries.Single(e => e.Id == id).TransactionId)));
        }

        Assert.Equal(withdrawn, seen[0]);
        Assert.Equal(seen[0], seen[1]);
    }

    [Fact]
    public async Task Rows_of_models_beside_their_total_count_once()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        const string Position = "<OpenPosition accountId=\"U1\" currency=\"USD\" assetCategory=\"STK\" symbol=\"A\" conid=\"7\" "
            + "reportDate=\"20250131\" levelOfDetail=\"SUMMARY\" markPrice=\"10\"";
        const string Cash = "<CashReportCurrency accountId=\"U1\" currency=\"USD\" levelOfDetail=\"Currency\" startingCash=\"0\"";
        await bench.ImportAsync(("models.xml", Statement("Q", 2,
            $"<OpenPositions>{Position} model=\"\" position=\"10\"/>{Position} model=\"M\" position=\"4\"/>"
            + $"{Position} model=\"N\" position=\"6\"/>"
            + $"</OpenPositions><CashReport>{Cash} model=\"\" endingCash=\"50\"/>{Cash} model=\"M\" endingCash=\"30\"/>"
            + $"{Cash} model=\"N\" endingCash=\"20\"/></CashReport>")));

        var facts = await FactsAsync(bench);

        Assert.Equal(10m, Assert.Single(facts.Positions!.Positions).Value.Quantity);
        Assert.Equal(50m, Assert.Single(facts.Cash!.Currencies).End);
    }

    [Fact]
    public async Task Positions_and_cash_are_those_of_the_newest_report_up_to_a_day()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        foreach (var day in new[] { "20250110", "20250120" })
        {
            await bench.ImportAsync(($"{day}.xml", Statement("Q", 2,
                $"<OpenPositions><OpenPosition accountId=\"U1\" currency=\"USD\" assetCategory=\"STK\" symbol=\"A\" conid=\"7\" "
                + $"reportDate=\"{day}\" position=\"{day[^2..]}\" markPrice=\"3\"/></OpenPositions>")));
        }

        var facts = await FactsAsync(bench, new DateOnly(2025, 1, 15));

        Assert.Equal(10m, Assert.Single(facts.Positions!.Positions).Value.Quantity);
        Assert.Equal(new DateOnly(2025, 1, 10), Assert.Single(facts.Prices).Day);
    }

    private async Task<Domain.Portfolio.AccountFacts> FactsAsync(LedgerBench bench, DateOnly? asOf = null)
    {
        await using var db = database.Context(bench.Workspace);
        return await new PortfolioStore(db).ReadAsync(await db.Set<Account>().SingleAsync(), asOf, CancellationToken.None);
    }

    private static byte[] File(string query, int day, string trade) => Statement(query, day, $"<Trades>{trade}</Trades>");

    private static byte[] Statement(string query, int day, string sections) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"<FlexQueryResponse queryName=\"{query}\" type=\"AF\"><FlexStatements count=\"1\"><FlexStatement accountId=\"U1\" "
        + $"fromDate=\"20250101\" toDate=\"20250131\" period=\"\" whenGenerated=\"202502{day:00};040000\">{sections}{End}"));

    private static string Trade(string transaction, string quantity, string more) =>
        $"<Trade accountId=\"U1\" currency=\"USD\" assetCategory=\"STK\" symbol=\"A\" conid=\"7\" dateTime=\"20250108;100000\" "
        + $"reportDate=\"20250108\" transactionType=\"ExchTrade\" transactionID=\"{transaction}\" quantity=\"{quantity}\" "
        + $"tradePrice=\"100\" {more}/>";
}
