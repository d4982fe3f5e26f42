using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;

namespace Tidegate.Simulator.Tests.Statements;

/// <summary>Runs when no other test does, because it measures the heap of the process.</summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class LargeFileTests
{
    private const string Name = "alone";

    [Fact]
    public void Two_hundred_thousand_trades_go_to_the_file_with_flat_memory()
    {
        const int Trades = 200_000;
        const long MostBytesOfGrowth = 100_000_000;
        var history = SimulatedHistory.Generate(HistoryOptions.Demo(1, Issued.LastDay).WithTrades(Trades));
        using var meter = new MeteredStream();
        new StatementIssuer(history).Issue(meter, new StatementRequest(
            StatementQuery.Everything with
            {
                Trades = TradeLevels.Executions,
                Sections = ["AccountInformation", "CashReport", "OpenPositions", "Trades"],
            },
            history.Accounts, history.Options.FirstDay, Issued.LastDay, Issued.Generated));
        Assert.InRange(meter.Length, 280_000_000, 420_000_000);
        Assert.InRange(meter.GreatestGrowth, 1, MostBytesOfGrowth);
    }
}
