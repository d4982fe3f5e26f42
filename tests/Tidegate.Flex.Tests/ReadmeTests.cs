using System.Diagnostics;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;
using Tidegate.Flex.Tests.WebService;
using Tidegate.Flex.WebService;

namespace Tidegate.Flex.Tests;

/// <summary>The examples of the library's README, compiled and run. The README must hold each region word for word.</summary>
public class ReadmeTests
{
    [Fact]
    public void The_first_example_adds_up_dividends()
    {
        var path = Recordings.PathOf("ib-flex-rs-synthetic/activity_corporate_actions.xml");
        var lines = new List<string>();

        #region read
        using var file = File.OpenRead(path);
        using var reader = StatementReader.Open(file);
        var dividends = new Dictionary<string, decimal>();
        while (reader.TryRead(out var item))
        {
            switch (item)
            {
                case StatementStart statement:
                    lines.Add($"{statement.AccountId}: {statement.From:yyyy-MM-dd} to {statement.To:yyyy-MM-dd}");
                    break;
                case CashTransactionRow { Type: "Dividends", Amount: { } amount, Currency: { } currency }:
                    dividends[currency] = dividends.GetValueOrDefault(currency) + amount;
                    break;
            }
        }
        #endregion

        Assert.Equal(["U1234567: 2025-01-15 to 2025-01-15"], lines);
        Assert.Equal(100, dividends["USD"]);
    }

    [Fact]
    public void The_second_example_writes_a_statement()
    {
        using var stream = new MemoryStream();

        #region write
        var day = new DateOnly(2025, 1, 31);
        using (var writer = new StatementWriter(stream))
        {
            writer.StartFile("My query", "AF", statementCount: 1);
            writer.StartStatement("U1234567", day, day, "LastBusinessDay", new FlexTime(day, new TimeOnly(20, 30, 0)));
            writer.StartSection("Trades");
            writer.Write(
                new TradeRow { TradeID = "1", Quantity = 100, TradePrice = 150.25m, Currency = "USD" },
                ColumnSet.Of("tradeID", "quantity", "tradePrice", "currency"));
            writer.EndSection();
            writer.EndStatement();
            writer.EndFile();
        }
        #endregion

        stream.Position = 0;
        Assert.Equal(150.25m, Recordings.Read(stream).OfType<TradeRow>().Single().TradePrice);
    }

    [Fact]
    public async Task The_third_example_fetches_a_statement()
    {
        var folder = Directory.CreateTempSubdirectory("tidegate-flex-");
        var path = Path.Combine(folder.FullName, "statement.xml");
        await using var service = new SocketService().Then(ScriptedService.Receipt("")).Then(ScriptedService.Statement);
        var options = new FlexServiceOptions { BaseUrl = service.Start() };
        var (time, token, query, lines) = (new HurriedTime(), Given.Token, Given.Query, new List<string>());

        #region fetch
        using var client = new FlexServiceClient(options, new InProcessPacing(PacingLimits.Broker, time), time);
        var outcome = await client.FetchAsync(new FlexRequest(token, query, new FlexPeriod.LookBack(30), path));
        lines.Add(outcome switch
        {
            FlexOutcome.Fetched fetched => $"{fetched.SizeBytes} bytes, {fetched.Answered}",
            FlexOutcome.RetryLater later => $"{later.Sentence} Next attempt: {later.At:u}",
            FlexOutcome.UserMustAct act => act.Sentence,
            FlexOutcome.Failed failed => failed.Sentence,
            _ => throw new UnreachableException(),
        });
        #endregion

        Assert.Equal([$"{ScriptedService.Statement.Length} bytes, 2025-03-04 to 2026-03-03"], lines);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("write")]
    [InlineData("fetch")]
    public void The_readme_holds_the_examples_word_for_word(string region)
    {
        var source = File.ReadAllLines(Path.Combine(Recordings.RepositoryRoot, "tests", "Tidegate.Flex.Tests", "ReadmeTests.cs"));
        var start = Array.FindIndex(source, line => line.Trim() == "#region " + region);
        var code = source.Skip(start + 1).TakeWhile(line => line.Trim() != "#endregion").Select(line => line.Length > 8 ? line[8..] : "");

        var readme = File.ReadAllText(Path.Combine(Recordings.RepositoryRoot, "src", "Tidegate.Flex", "README.md"));

        Assert.Contains("```csharp\n" + string.Join('\n', code) + "\n```", readme, StringComparison.Ordinal);
    }
}
