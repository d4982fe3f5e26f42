using Tidegate.Simulator.Control;
using Tidegate.Simulator.Tests.Gateway;

namespace Tidegate.Simulator.Tests.Control;

/// <summary>Scenarios of one's own, from files.</summary>
public sealed class ScenarioFileTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(path);

    [Fact]
    public async Task A_file_says_what_goes_wrong_and_when()
    {
        File.WriteAllText(path, """
            // A bad minute.
            {
              "summary": "The farm breaks for ten seconds, in a minute.",
              "faults": [
                { "door": "tws", "kind": "farm-flap", "after": "PT1M", "for": 10 },
                { "door": "tws", "kind": "code", "code": 110, "count": 2, "match": { "step": "orders", "query": "7" } },
              ]
            }
            """);
        var scenario = ScenarioFile.Read(path, out var problem)!;
        Assert.Null(problem);
        Assert.Equal(Path.GetFileNameWithoutExtension(path), scenario.Name);

        await using var scene = GatewayScene.Start();
        Assert.Null(scene.Simulation.Reset(scenario: scenario));
        var client = await scene.ConnectAsync();
        Assert.Equal(["code"], Meeting(scene, "orders", "7"));
        Assert.Empty(Meeting(scene, "stream", null));
        scene.Time.Advance(TimeSpan.FromSeconds(60));
        await client.SeeAsync<Tws.Session.GatewayNotice>(notice => notice.Code == 2103);
        scene.Time.Advance(TimeSpan.FromSeconds(10));
        await client.SeeAsync<Tws.Session.GatewayNotice>(notice => notice.Code == 2104);
    }

    [Theory]
    [InlineData("[]", "scenario")]
    [InlineData("{", "scenario")]
    [InlineData("""{ "fault": [] }""", "fault")]
    [InlineData("""{ "faults": {} }""", "faults")]
    [InlineData("""{ "faults": [ 3 ] }""", "faults")]
    [InlineData("""{ "faults": [ { "door": "tws" } ] }""", "faults[0].kind")]
    [InlineData("""{ "faults": [ { "door": "tws", "kind": "delay" }, { "door": "tws", "kind": "delay", "for": "a" } ] }""", "faults[1].for")]
    [InlineData("""{ "faults": [ { "door": "tws", "kind": "freeze", "match": { "stop": "x" } } ] }""", "faults[0].match.stop")]
    public void A_file_that_cannot_be_meant_is_refused_with_the_member(string text, string field)
    {
        File.WriteAllText(path, text);
        Assert.Null(ScenarioFile.Read(path, out var problem));
        Assert.Equal(field, problem!.Field);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Assert.Null(ScenarioFile.Read(Path.Combine(Path.GetTempPath(), "no-such-scenario.json"), out _));

    [Fact]
    public async Task Every_scenario_with_a_name_can_be_started()
    {
        await using var gateway = GatewayScene.Start();
        await using var flex = await FlexService.FlexScene.StartAsync(null, gateway.Time, gateway.Simulation);
        Assert.All(gateway.Simulation.PossibleScenarios, scenario => Assert.Null(gateway.Simulation.Reset(scenario: scenario)));
    }

    private static IEnumerable<string> Meeting(GatewayScene scene, string step, string? query) =>
        scene.Simulation.Faults.Meeting("tws", step, query).Select(fault => fault.Kind);
}
