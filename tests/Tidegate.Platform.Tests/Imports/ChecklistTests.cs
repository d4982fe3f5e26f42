using System.Text.Json;
using Tidegate.Platform.Doors.Flex;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Imports;

/// <summary>The checklist that an import keeps with each file.</summary>
public sealed class ChecklistTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    public static TheoryData<string> Queries => [.. StatementQuery.Presets.Select(query => query.Name)];

    // The import reads fewer columns of trades than there are; the judgement must not see that.
    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Is_the_one_that_the_file_alone_gets_and_stays_with_the_same_file_sent_again(string name)
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var history = SimulatedFiles.History(3);
        var shape = StatementQuery.Presets.Single(query => query.Name == name);
        var file = SimulatedFiles.File(history, shape, SimulatedFiles.LastDay.AddDays(-60), SimulatedFiles.LastDay);
        var (alone, _) = await new CheckQuery().RunAsync(new MemoryStream(file), CancellationToken.None);

        var imported = Assert.Single((await bench.ImportAsync(("a.xml", file))).Files);
        var again = Assert.Single((await bench.ImportAsync(("b.xml", file))).Files);

        Assert.Equal(JsonSerializer.Serialize(alone), JsonSerializer.Serialize(imported.Query));
        Assert.Equal(JsonSerializer.Serialize(alone), JsonSerializer.Serialize(again.Query));
    }

    [Fact]
    public async Task A_file_that_is_refused_has_none()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        Assert.Null(Assert.Single((await bench.ImportAsync(("a.xml", "no statement"u8.ToArray()))).Files).Query);
    }
}
