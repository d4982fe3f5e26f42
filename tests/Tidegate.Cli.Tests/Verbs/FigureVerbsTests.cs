using System.Globalization;
using System.Text.Json;
using Tidegate.Cli.Verbs;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Verbs;

/// <summary>The verbs that show lots, results, income, statements, instruments and findings, over one imported history.</summary>
public sealed class FigureVerbsTests(FigureVerbsTests.Imported imported) : IClassFixture<FigureVerbsTests.Imported>
{
    private const int ColumnsMax = 125;

    [Fact]
    public async Task Lots_are_those_of_the_day_and_of_the_instrument()
    {
        var now = await imported.ItemsAsync("lots");
        var then = await imported.ItemsAsync("lots", "--as-of", "2025-03-14");
        var symbol = now[0].GetProperty("instrument").GetProperty("symbol").GetString()!;
        var account = now[0].GetProperty("account").GetString()!;
        var ofOne = await imported.ItemsAsync("lots", account, "--instrument", symbol);

        Assert.NotEmpty(then);
        Assert.NotEqual(now.ConvertAll(lot => lot.ToString()), then.ConvertAll(lot => lot.ToString()));
        Assert.All(then, lot => Assert.True(
            string.CompareOrdinal(lot.GetProperty("lot").GetProperty("opened").GetString(), "2025-03-14") <= 0));
        Assert.All(ofOne, lot => Assert.Equal(
            (account, symbol), (lot.GetProperty("account").GetString(), lot.GetProperty("instrument").GetProperty("symbol").GetString())));
        Assert.Equal("trade", now[0].GetProperty("lot").GetProperty("source").GetString());
        Assert.Equal(JsonValueKind.String, now[0].GetProperty("lot").GetProperty("cost").ValueKind);
    }

    [Fact]
    public async Task Positions_of_a_day_are_the_sums_of_its_lots()
    {
        var positions = await imported.ItemsAsync("positions", "--as-of", "2025-03-14");
        var lots = await imported.ItemsAsync("lots", "--as-of", "2025-03-14");

        Assert.NotEmpty(positions);
        foreach (var position in positions)
        {
            Assert.Equal(
                Number(position.GetProperty("quantity").GetProperty("ours")),
                lots.Where(lot => lot.GetProperty("account").GetString() == position.GetProperty("account").GetString()
                        && Id(lot) == Id(position))
                    .Sum(lot => Number(lot.GetProperty("lot").GetProperty("quantity"))));
        }
    }

    [Fact]
    public async Task Gains_have_the_brokers_result_beside_ours_and_stay_within_the_days()
    {
        var gains = await imported.ItemsAsync("gains", "--from", "2025-03-01", "--to", "2025-05-31");

        Assert.NotEmpty(gains);
        Assert.All(gains, gain => Assert.StartsWith("2025-0", gain.GetProperty("day").GetString(), StringComparison.Ordinal));
        Assert.All(gains, gain => Assert.Equal("matched", gain.GetProperty("realized").GetProperty("state").GetString()));
        Assert.All(gains, gain => Assert.NotEmpty(gain.GetProperty("slices").EnumerateArray()));
        Assert.Equal(gains.ConvertAll(gain => gain.GetProperty("day").GetString()).OrderDescending(),
            gains.ConvertAll(gain => gain.GetProperty("day").GetString()));
    }

    [Fact]
    public async Task Income_has_the_same_net_by_month_and_by_instrument()
    {
        var months = await imported.ItemsAsync("income", "--currency", "EUR");
        var instruments = await imported.ItemsAsync("income", "--currency", "EUR", "--by", "instrument");
        var countries = await imported.ItemsAsync("income", "--by", "country");
        var payments = await imported.ItemsAsync("income", "--by", "payment", "--from", "2025-03-01");

        Assert.Equal(
            months.Sum(month => Number(month.GetProperty("net"))), instruments.Sum(instrument => Number(instrument.GetProperty("net"))));
        Assert.Contains(months, month => month.GetProperty("byKind").TryGetProperty("dividend", out _));
        Assert.Contains(countries, country => country.GetProperty("country").GetString() == "US");
        Assert.All(payments, payment => Assert.True(
            string.CompareOrdinal(payment.GetProperty("day").GetString(), "2025-03-01") >= 0));
    }

    [Fact]
    public async Task A_statement_adds_up()
    {
        using var statement = await imported.JsonAsync("statement", "--from", "2025-02-10", "--to", "2025-05-20");
        var root = statement.RootElement;

        var sum = root.GetProperty("lines").EnumerateArray().Sum(line => Number(line.GetProperty("amount")));
        Assert.InRange(Number(root.GetProperty("opening")) + sum - Number(root.GetProperty("closing")), -0.005m, 0.005m);
        Assert.Contains(root.GetProperty("lines").EnumerateArray(), line => line.GetProperty("line").GetString() == "realized");
    }

    [Fact]
    public async Task An_instrument_is_found_by_its_symbol_and_by_its_id()
    {
        var lot = (await imported.ItemsAsync("lots"))[0];
        var (id, symbol) = (Id(lot), lot.GetProperty("instrument").GetProperty("symbol").GetString()!);

        using var bySymbol = await imported.JsonAsync("instrument", symbol.ToLowerInvariant());
        using var byId = await imported.JsonAsync("instrument", id);

        Assert.Equal(byId.RootElement.ToString(), bySymbol.RootElement.ToString());
        Assert.NotEmpty(byId.RootElement.GetProperty("names").EnumerateArray());
        Assert.NotEmpty(byId.RootElement.GetProperty("transactions").EnumerateArray());
        Assert.NotEmpty(byId.RootElement.GetProperty("prices").EnumerateArray());
    }

    [Fact]
    public async Task All_findings_are_those_to_do_and_more_and_each_is_shown_by_its_id()
    {
        var open = await imported.ItemsAsync("findings");
        var all = await imported.ItemsAsync("findings", "--all");

        Assert.Subset(all.ConvertAll(IdOf).ToHashSet(), open.ConvertAll(IdOf).ToHashSet());
        Assert.All(open, finding => Assert.Equal("open", finding.GetProperty("status").GetString()));
        foreach (var finding in all.Take(1))
        {
            foreach (var part in (string[])[IdOf(finding)[..^4], IdOf(finding)[^8..]])
            {
                var (code, output, errors) = await imported.RunAsync("findings", "show", part);
                Assert.True(code == CommandLine.Done, errors);
                Assert.StartsWith(finding.GetProperty("finding").GetProperty("sentence").GetString()!, output, StringComparison.Ordinal);
            }
        }

        static string IdOf(JsonElement finding) => finding.GetProperty("id").GetString()!;
    }

    [Fact]
    public async Task The_list_of_findings_is_narrow_and_its_ids_lead_to_the_findings()
    {
        var (_, output, _) = await imported.RunAsync("findings", "--all");
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(lines, line => Assert.True(line.Length <= 100, line));
        Assert.Equal(lines.Length, lines.Select(line => line.Split(' ')[0]).Distinct().Count());
        var (code, shown, errors) = await imported.RunAsync("findings", "show", lines[1].Split(' ')[0]);
        Assert.True(code == CommandLine.Done, errors);
        Assert.Contains("status", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lots")]
    [InlineData("gains")]
    [InlineData("income")]
    [InlineData("income", "--by", "instrument")]
    [InlineData("income", "--by", "country")]
    [InlineData("income", "--by", "payment")]
    [InlineData("income", "--by", "upcoming")]
    [InlineData("statement", "--from", "2025-02-10", "--to", "2025-05-20")]
    [InlineData("findings", "--all")]
    public async Task A_table_fits_a_terminal(params string[] arguments)
    {
        var (code, output, errors) = await imported.RunAsync(arguments);

        Assert.True(code == CommandLine.Done, errors);
        Assert.NotEmpty(output);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= ColumnsMax, line));
    }

    [Theory]
    [InlineData("--as-of", "2025-13-01", "positions", "--as-of", "2025-13-01")]
    [InlineData("--as-of", "yesterday", "lots", "--as-of", "yesterday")]
    [InlineData("--from", "1.2.2025", "transactions", "--from", "1.2.2025")]
    [InlineData("--to", "2025-05-01", "gains", "--from", "2025-06-01", "--to", "2025-05-01")]
    [InlineData("--to", null, "statement", "--from", "2025-05-01")]
    [InlineData("--by", "colour", "income", "--by", "colour")]
    [InlineData("--currency", "euro", "gains", "--currency", "euro")]
    public async Task A_value_that_cannot_be_meant_is_named_with_its_option(string field, string? value, params string[] arguments)
    {
        var (code, output, errors) = await imported.RunAsync([.. arguments, "--json"]);

        Assert.Equal((CommandLine.WrongUse, ""), (code, output));
        using var problem = JsonDocument.Parse(errors);
        Assert.Equal(field, problem.RootElement.GetProperty("field").GetString());
        Assert.Equal(value, problem.RootElement.GetProperty("value").GetString());
        Assert.NotEmpty(problem.RootElement.GetProperty("hint").GetString()!);
    }

    [Theory]
    [InlineData("unknown-account", "lots", "U9")]
    [InlineData("unknown-account", "statement", "--account", "U9", "--from", "2025-02-10", "--to", "2025-05-20")]
    [InlineData("unknown-instrument", "lots", "--instrument", "NOPE")]
    [InlineData("unknown-instrument", "instrument", "NOPE")]
    [InlineData("unknown-finding", "findings", "show", "zzzzzzzz")]
    public async Task What_is_not_there_is_said(string failure, params string[] arguments)
    {
        var (code, output, errors) = await imported.RunAsync([.. arguments, "--json"]);

        Assert.Equal((CommandLine.Failed, ""), (code, output));
        using var problem = JsonDocument.Parse(errors);
        Assert.Equal(failure, problem.RootElement.GetProperty("code").GetString());
    }

    private static decimal Number(JsonElement text) => decimal.Parse(text.GetString()!, CultureInfo.InvariantCulture);

    private static string Id(JsonElement row) => row.GetProperty("instrument").GetProperty("id").GetString()!;

    /// <summary>A database with half a year of imaginary accounts.</summary>
    public sealed class Imported : IAsyncLifetime, IAsyncDisposable
    {
        private readonly PrivateDatabase database = new();

        /// <summary>The options that lead to the data.</summary>
        public string[] Where => ["--data", database.Folder.Root, "--database", database.ConnectionString];

        public async Task InitializeAsync()
        {
            await database.InitializeAsync();
            var last = new DateOnly(2025, 6, 27);
            var history = SimulatedHistory.Generate(HistoryOptions.Demo(2, last) with { FirstDay = last.AddDays(-180) });
            var path = Path.Combine(database.Folder.Root, "all.xml");
            await using (var stream = File.Create(path))
            {
                var generated = last.AddDays(1).ToDateTime(new TimeOnly(4, 30));
                new StatementIssuer(history).Issue(
                    stream, new(StatementQuery.Tidegate, history.Accounts, history.Options.FirstDay, last, generated));
            }

            var (code, _, errors) = await RunAsync("import", path);
            Assert.True(code == CommandLine.Done, errors);
        }

        public Task DisposeAsync() => database.DisposeAsync();

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

        public async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
        {
            using StringWriter output = new();
            using StringWriter errors = new();
            var code = await CommandLine.RunAsync([.. arguments, .. Where], output, errors, TimeProvider.System, CancellationToken.None);
            return (code, output.ToString(), errors.ToString());
        }

        public async Task<JsonDocument> JsonAsync(params string[] arguments)
        {
            var (code, output, errors) = await RunAsync([.. arguments, "--json"]);
            Assert.True(code == CommandLine.Done, errors);
            return JsonDocument.Parse(output);
        }

        public async Task<List<JsonElement>> ItemsAsync(params string[] arguments)
        {
            using var document = await JsonAsync(arguments);
            return [.. document.RootElement.GetProperty("items").EnumerateArray().Select(item => item.Clone())];
        }
    }
}
