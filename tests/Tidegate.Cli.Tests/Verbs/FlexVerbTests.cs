using System.Text.Json;
using Tidegate.Cli.Verbs;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Verbs;

public class FlexVerbTests
{
    private static readonly string Recordings = Path.Combine(Checkout.Root, "tests", "data", "flex");

    [Fact]
    public async Task Shows_account_window_and_rows_of_a_statement()
    {
        var (code, output, errors) = await RunAsync("flex", "inspect", Path.Combine(Recordings, "opensteuerauszug", "vtandchill_2025.xml"));

        Assert.Equal((CommandLine.Done, ""), (code, errors));
        Assert.Contains("Query \"Steuerauszug\" (AF). Dates are written yyyy-MM-dd.", output, StringComparison.Ordinal);
        Assert.Contains(
            "U12349876  2025-01-01 to 2026-01-01  base CHF  made 2026-01-25T12:03:20 America/New_York", output, StringComparison.Ordinal);
        Assert.Contains(
            "  Trades: 1 AssetSummary ASSET_SUMMARY, 2 SymbolSummary SYMBOL_SUMMARY, 7 Trade EXECUTION", output, StringComparison.Ordinal);
        Assert.Contains("  Incoming/Outgoing Trade Transfers: ticked, no rows", output, StringComparison.Ordinal);
        Assert.Contains("  Prior Period Positions: 11 PriorPeriodPosition\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_first_of_many_statements()
    {
        var (code, output, _) = await RunAsync("flex", "inspect", Path.Combine(Recordings, "ibkr-conduit", "cash-transactions.xml"));

        Assert.Equal(CommandLine.Done, code);
        Assert.Contains("and 116 statements more", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_the_same_as_json()
    {
        var (code, output, _) = await RunAsync(
            "flex", "inspect", Path.Combine(Recordings, "ibkr-conduit", "trade-confirmations.xml"), "--json");
        var report = JsonDocument.Parse(output).RootElement;
        var statement = report.GetProperty("statements")[0];

        Assert.Equal(CommandLine.Done, code);
        Assert.Equal("trade-confirmation", report.GetProperty("kind").GetString());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("problem").ValueKind);
        Assert.Equal(("2026-04-01", "2026-04-09"), (statement.GetProperty("from").GetString(), statement.GetProperty("to").GetString()));
        Assert.Equal(
            ("2026-04-09T21:23:54", "EDT"),
            (statement.GetProperty("generated").GetString(), statement.GetProperty("generatedZone").GetString()));
        Assert.Equal(80, statement.GetProperty("sections")[0].GetProperty("count").GetInt64());
    }

    [Fact]
    public async Task Check_says_what_a_query_lacks_and_where_to_tick_it()
    {
        var file = Path.Combine(Recordings, "opensteuerauszug", "vtandchill_2025.xml");
        var (code, output, errors) = await RunAsync("flex", "check", file);
        var (_, json, _) = await RunAsync("flex", "check", file, "--json");

        Assert.Equal((CommandLine.Done, ""), (code, errors));
        Assert.Contains("  advised  Closed Lots: ", output, StringComparison.Ordinal);
        Assert.Contains("           Sections → Trades → Options → Closed Lots\n", output, StringComparison.Ordinal);
        Assert.Equal(
            ["holdings", "performance", "extras"],
            JsonDocument.Parse(json).RootElement.GetProperty("purposes").EnumerateArray()
                .Select(purpose => purpose.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Check_says_why_a_file_cannot_be_judged()
    {
        var (code, output, errors) = await RunAsync(
            "flex", "check", Path.Combine(Recordings, "ib-flex-rs-synthetic", "activity_simple.xml"));

        Assert.Equal((CommandLine.Failed, ""), (code, output));
        Assert.Contains("line 81", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_line_of_a_malformed_file_and_fails()
    {
        var (code, output, errors) = await RunAsync(
            "flex", "inspect", Path.Combine(Recordings, "ib-flex-rs-synthetic", "activity_simple.xml"));

        Assert.Equal(CommandLine.Failed, code);
        Assert.Contains("(not complete)", output, StringComparison.Ordinal);
        Assert.Contains("line 81, column 68", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_a_file_is_that_is_no_statement()
    {
        var (code, output, errors) = await RunAsync("flex", "inspect", Path.Combine(Recordings, "ibflex", "LICENSE.txt"));

        Assert.Equal((CommandLine.Failed, ""), (code, output));
        Assert.Contains("Text that is no Flex statement", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_a_person_say_the_date_format()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Root, "undecided.xml");
        await File.WriteAllTextAsync(path, """
            <FlexQueryResponse queryName="q" type="AF"><FlexStatements count="1">
            <FlexStatement accountId="U1" fromDate="01/02/2025" toDate="02/03/2025" period="" whenGenerated="04/05/2025" />
            </FlexStatements></FlexQueryResponse>
            """);

        var undecided = await RunAsync("flex", "inspect", path);
        var said = await RunAsync("flex", "inspect", path, "--date-format", "dd/MM/yyyy");
        var wrong = await RunAsync("flex", "inspect", path, "--date-format", "yyyy");

        Assert.Equal(CommandLine.Failed, undecided.Code);
        Assert.Contains("begins with the month or the day", undecided.Errors, StringComparison.Ordinal);
        Assert.Contains("--date-format MM/dd/yyyy or dd/MM/yyyy", undecided.Errors, StringComparison.Ordinal);
        Assert.Equal(CommandLine.Done, said.Code);
        Assert.Contains("2025-02-01 to 2025-03-02", said.Output, StringComparison.Ordinal);
        Assert.Equal(CommandLine.WrongUse, wrong.Code);
    }

    [Fact]
    public async Task Names_a_file_that_is_not_there()
    {
        var (code, _, errors) = await RunAsync("flex", "inspect", Path.Combine(Recordings, "nowhere.xml"));

        Assert.Equal(CommandLine.WrongUse, code);
        Assert.Contains("nowhere.xml cannot be opened", errors, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, output, errors, TimeProvider.System, CancellationToken.None);
        return (code, output.ToString(), errors.ToString());
    }
}
