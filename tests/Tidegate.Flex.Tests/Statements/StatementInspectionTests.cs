using Tidegate.Flex.Formats;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Tests.Statements;

public class StatementInspectionTests
{
    [Fact]
    public void Counts_rows_by_section_element_and_level()
    {
        var inspection = Inspect("opensteuerauszug/vtandchill_2025.xml");
        var statement = Assert.Single(inspection.Statements);
        var trades = statement.Sections.Single(section => section.Name == "Trades");

        Assert.Null(inspection.Problem);
        Assert.Equal(("Steuerauszug", "AF"), (inspection.QueryName, inspection.QueryType));
        Assert.Equal(
            ("U12349876", new DateOnly(2025, 1, 1), new DateOnly(2026, 1, 1), "CHF"),
            (statement.AccountId, statement.From, statement.To, statement.BaseCurrency));
        Assert.True(statement.IsComplete);
        Assert.True(trades.IsTyped);
        Assert.Equal(10, trades.Count);
        Assert.Equal(
            [
                new("AssetSummary", "ASSET_SUMMARY", 1),
                new("SymbolSummary", "SYMBOL_SUMMARY", 2),
                new InspectedRows("Trade", "EXECUTION", 7),
            ],
            trades.Rows);
        var transfers = statement.Sections.Single(section => section.Name == "TradeTransfers");
        Assert.Equal(("Incoming/Outgoing Trade Transfers", true, 0L), (transfers.Title, transfers.IsTyped, transfers.Count));
        Assert.Equal(DateFormat.Iso, Assert.IsType<FormatDetection.Decided>(inspection.Dates).Date);
    }

    [Fact]
    public void Lists_a_statement_a_day()
    {
        var inspection = Inspect("ibkr-conduit/cash-transactions.xml");

        Assert.Equal(128, inspection.Statements.Count);
        Assert.Equal(3, inspection.Statements.Sum(statement => statement.Sections.Sum(section => section.Count)));
        Assert.Equal(0, inspection.StatementsLeftOut);
    }

    [Fact]
    public void Lists_what_stands_before_the_fault()
    {
        var inspection = Inspect("ib-flex-rs-synthetic/activity_simple.xml");

        Assert.Equal(("E-02", 81), (inspection.Problem!.Code, inspection.Problem.Line));
        Assert.False(Assert.Single(inspection.Statements).IsComplete);
        Assert.IsType<FileKind.ActivityStatement>(inspection.Kind);
    }

    [Fact]
    public void Answers_for_a_file_of_another_kind()
    {
        using var stream = StatementText.Stream("<html></html>");

        var inspection = StatementInspection.Inspect(stream);

        Assert.IsType<FileKind.HtmlPage>(inspection.Kind);
        Assert.Equal("E-01", inspection.Problem!.Code);
        Assert.Empty(inspection.Statements);
    }

    [Fact]
    public void Answers_for_an_undecided_date_order()
    {
        using var stream = StatementText.Stream(
            StatementText.File("", """accountId="U1" fromDate="01/02/2025" toDate="02/03/2025" whenGenerated="04/05/2025" """));

        var inspection = StatementInspection.Inspect(stream);

        Assert.Equal("E-04", inspection.Problem!.Code);
        Assert.IsType<FormatDetection.Ambiguous>(inspection.Dates);
    }

    [Theory]
    [InlineData("<AccountInformation currency='CHF' /><ConversionRates><ConversionRate toCurrency='EUR' /></ConversionRates>", "CHF")]
    [InlineData("<CashReport><CashReportCurrency currency='BASE_SUMMARY' levelOfDetail='BaseCurrency' /></CashReport>", null)]
    [InlineData("<CashReport><CashReportCurrency currency='CHF' levelOfDetail='BaseCurrency' /></CashReport>", "CHF")]
    [InlineData("<CashReport><CashReportCurrency currency='USD' levelOfDetail='Currency' /></CashReport>", null)]
    [InlineData("<ConversionRates><ConversionRate fromCurrency='USD' toCurrency='EUR' rate='0.9' /></ConversionRates>", "EUR")]
    [InlineData("<Trades><Trade currency='USD' fxRateToBase='0.9' /><Trade currency='EUR' fxRateToBase='1' /></Trades>", "EUR")]
    [InlineData("<Trades><Trade currency='USD' fxRateToBase='1' /><Trade currency='USD' fxRateToBase='1.1' /></Trades>", null)]
    [InlineData("<Trades><Trade currency='USD' fxRateToBase='1' /><Trade currency='EUR' fxRateToBase='1' /></Trades>", null)] // not both
    public void Finds_the_base_currency_where_the_sections_tell_it(string sections, string? currency)
    {
        using var stream = StatementText.Stream(StatementText.File(sections));

        Assert.Equal(currency, Assert.Single(StatementInspection.Inspect(stream).Statements).BaseCurrency);
    }

    [Fact]
    public void Lists_the_first_thousand_statements_and_counts_the_rest()
    {
        var one = $"<FlexStatement {StatementText.Window}/>";
        using var stream = StatementText.Stream(StatementText.File("").Replace(
            "</FlexStatements>", string.Concat(Enumerable.Repeat(one, 1004)) + "</FlexStatements>", StringComparison.Ordinal));

        var inspection = StatementInspection.Inspect(stream);

        Assert.Equal((1000, 5), (inspection.Statements.Count, inspection.StatementsLeftOut));
    }

    [Fact]
    public void Bounds_levels_and_notes_that_a_file_makes_up()
    {
        var rows = string.Concat(Enumerable.Range(0, 500).Select(i => $"<Trade levelOfDetail='L{i}' quantity='q' />"));
        using var stream = StatementText.Stream(StatementText.File($"<Trades>{rows}</Trades>"));

        var inspection = StatementInspection.Inspect(stream);
        var section = Assert.Single(inspection.Statements).Sections.Single();

        Assert.Equal(500, section.Count);
        Assert.InRange(section.Rows.Count, 2, 65);
        Assert.Equal((200, 300), (inspection.Notes.Count, inspection.NotesLeftOut));
    }

    [Fact]
    public void Stops_when_cancelled()
    {
        using var stream = StatementText.Stream(StatementText.File("<Trades><Trade /></Trades>"));

        Assert.Throws<OperationCanceledException>(() => StatementInspection.Inspect(stream, null, new CancellationToken(canceled: true)));
    }

    private static StatementInspection Inspect(string name)
    {
        using var stream = File.OpenRead(Recordings.PathOf(name));
        return StatementInspection.Inspect(stream);
    }
}
