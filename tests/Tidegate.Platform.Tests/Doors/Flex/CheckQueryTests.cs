using Tidegate.Platform.Doors.Flex;
using Tidegate.Platform.Tests.Imports;
using Tidegate.Simulator.Statements;

namespace Tidegate.Platform.Tests.Doors.Flex;

/// <summary>The recipes that people have, judged by files made after them.</summary>
public sealed class CheckQueryTests
{
    [Fact]
    public async Task Our_own_recipe_lacks_nothing()
    {
        var report = await CheckAsync(StatementQuery.Tidegate);

        Assert.Equal("Tidegate", report.Recipe);
        Assert.All(report.Purposes, purpose => Assert.True(purpose.IsEnough));
        Assert.DoesNotContain(report.Purposes.SelectMany(purpose => purpose.Items), item => item.State != "not-yet-known");
    }

    [Fact]
    public async Task Exirios_recipe_gives_holdings_and_lacks_corporate_actions()
    {
        var report = await CheckAsync(StatementQuery.Exirio);

        Assert.Equal("Exirio", report.Recipe);
        Assert.Equal(["S-CorporateActions"], Missing(report));
        Assert.True(report.Purposes.Single(purpose => purpose.Name == "holdings").IsEnough);
    }

    [Fact]
    public async Task Kinfos_recipe_lacks_cash()
    {
        var report = await CheckAsync(StatementQuery.Kinfo);

        Assert.Equal("Kinfo", report.Recipe);
        Assert.Equal(["S-CashReport", "S-CashTransactions"], Missing(report));
    }

    private static IEnumerable<string> Missing(QueryReport report) =>
        report.Purposes.SelectMany(purpose => purpose.Items).Where(item => item.State == "missing").Select(item => item.Code);

    private static async Task<QueryReport> CheckAsync(StatementQuery query)
    {
        var history = SimulatedFiles.History(1);
        using var file = new MemoryStream(SimulatedFiles.File(history, query, history.Options.FirstDay, history.LastDay));
        var (report, problem) = await new CheckQuery().RunAsync(file, CancellationToken.None);
        Assert.Null(problem);
        return report!;
    }
}
