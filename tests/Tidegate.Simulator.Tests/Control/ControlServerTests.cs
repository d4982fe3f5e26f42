using System.Net;
using System.Text;
using System.Text.Json;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.FlexService;
using Tidegate.Simulator.Tests.FlexService;

namespace Tidegate.Simulator.Tests.Control;

/// <summary>The control over HTTP.</summary>
public sealed class ControlServerTests : IAsyncLifetime, IDisposable
{
    private FlexScene scene = null!;
    private ControlServer control = null!;
    private readonly HttpClient client = new();

    public async Task InitializeAsync()
    {
        scene = await FlexScene.StartAsync();
        control = await ControlServer.StartAsync(new() { Port = 0 }, scene.Simulation);
        client.BaseAddress = control.Address;
    }

    public void Dispose() => client.Dispose();

    public async Task DisposeAsync()
    {
        await control.DisposeAsync();
        await scene.DisposeAsync();
    }

    [Fact]
    public async Task State_tells_clock_faults_doors_and_what_can_be_asked_for()
    {
        var state = await JsonAsync(await client.GetAsync(Path("/state")));
        Assert.Equal("2026-11-20T15:00:00Z", Text(state, "now"));
        var door = state.GetProperty("doors")[0];
        Assert.Equal("flex", Text(door, "name"));
        Assert.Equal(scene.Service.Token, Text(door, "token"));
        Assert.Equal("2027-11-20T15:00:00Z", Text(door, "tokenExpiresAt"));
        Assert.Equal("2026-11-19", Text(door, "finalizedTo"));
        Assert.Equal(scene.Service.Queries.Select(query => query.Id), Texts(door.GetProperty("queries"), "id"));
        Assert.Equal(FlexFaults.All.Select(kind => kind.Name), Texts(door.GetProperty("faultKinds"), "name"));
        // Without a gateway there is nothing that could go wrong at it.
        Assert.Equal(
            Scenarios.All.Where(scenario => scenario.Faults.All(fault => fault.Door == "flex")).Select(scenario => scenario.Name),
            Texts(state.GetProperty("scenarios"), "name"));
    }

    [Fact]
    public async Task A_fault_is_switched_on_seen_and_switched_off()
    {
        var added = await PostAsync("/faults", """
            {"door": "flex", "kind": "code", "code": 1009, "match": {"step": "send-request", "query": "700105"}, "count": 3, "for": "PT5M"}
            """);
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var fault = await JsonAsync(added);
        Assert.Equal((1, 1009, 3), (Number(fault, "id"), Number(fault, "code"), Number(fault, "left")));
        Assert.Equal("2026-11-20T15:05:00Z", Text(fault, "until"));
        using (var call = await scene.SendAsync())
            Assert.Equal(1009, await FlexScene.CodeAsync(call));
        var seen = (await JsonAsync(await client.GetAsync(Path("/state")))).GetProperty("faults")[0];
        Assert.Equal((2, 1), (Number(seen, "left"), Number(seen, "met")));
        Assert.Equal("/faults/1", added.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync(added.Headers.Location)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.DeleteAsync(added.Headers.Location)).StatusCode);
        using var after = await scene.SendAsync();
        Assert.Equal(0, await FlexScene.CodeAsync(after));
    }

    [Fact]
    public async Task The_clock_is_set_sped_up_and_moved_on()
    {
        var state = await JsonAsync(await PostAsync("/clock", """{"now": "2026-12-01T09:00:00Z", "advance": "P1D", "speed": 0}"""));
        Assert.Equal("2026-12-02T09:00:00Z", Text(state, "now"));
        Assert.Equal("2026-11-30", Text(state.GetProperty("doors")[0], "finalizedTo"));
        state = await JsonAsync(await PostAsync("/clock", """{"advance": 3600}"""));
        Assert.Equal("2026-12-02T10:00:00Z", Text(state, "now"));
        Assert.Equal("2026-12-01", Text(state.GetProperty("doors")[0], "finalizedTo"));
    }

    [Fact]
    public async Task The_token_gets_another_end()
    {
        await PostAsync("/token", """{"door": "flex", "expires": "2026-11-20T15:00:00Z"}""");
        using var call = await scene.SendAsync();
        Assert.Equal(1012, await FlexScene.CodeAsync(call));
    }

    [Fact]
    public async Task Starting_over_takes_seed_and_scenario()
    {
        (await scene.SendAsync()).Dispose();
        var state = await JsonAsync(await PostAsync("/reset", """{"seed": 9, "scenario": "maintenance"}"""));
        Assert.Equal((9, "maintenance", 1), (Number(state, "seed"), Text(state, "scenario"), state.GetProperty("faults").GetArrayLength()));
        Assert.Equal(0, (await JsonAsync(await client.GetAsync(Path("/log")))).GetProperty("items").GetArrayLength());
        state = await JsonAsync(await PostAsync("/reset", "{}"));
        Assert.Equal((9, "calm", 0), (Number(state, "seed"), Text(state, "scenario"), state.GetProperty("faults").GetArrayLength()));
    }

    [Fact]
    public async Task The_log_proves_when_whose_token_called()
    {
        using (var first = await scene.SendAsync())
        using (var second = await scene.SendAsync("999"))
            Assert.Equal(1014, await FlexScene.CodeAsync(second));
        var log = await JsonAsync(await client.GetAsync(Path("/log?door=flex")));
        var calls = log.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["2026-11-20T15:00:06Z", "2026-11-20T15:00:12Z"], calls.Select(call => Text(call, "receivedAt")));
        Assert.Equal(["accepted", "refused"], calls.Select(call => Text(call, "answer")));
        Assert.All(calls, call => Assert.Equal(TokenFingerprint.Of(scene.Service.Token), Text(call, "token")));
        Assert.DoesNotContain(scene.Service.Token, log.GetRawText(), StringComparison.Ordinal);
        var later = await JsonAsync(await client.GetAsync(Path("/log?door=flex&after=1")));
        Assert.Equal([2], later.GetProperty("items").EnumerateArray().Select(call => Number(call, "number")));
    }

    [Theory]
    [InlineData("/faults", "{}", "door")]
    [InlineData("/faults", """{"door": "tws", "kind": "delay"}""", "door")]
    [InlineData("/faults", """{"door": 7, "kind": "delay"}""", "door")]
    [InlineData("/faults", """{"door": "flex"}""", "kind")]
    [InlineData("/faults", """{"door": "flex", "kind": "flood"}""", "kind")]
    [InlineData("/faults", """{"door": "flex", "kind": "delay", "count": 0}""", "count")]
    [InlineData("/faults", """{"door": "flex", "kind": "delay", "count": "3"}""", "count")]
    [InlineData("/faults", """{"door": "flex", "kind": "delay", "for": "soon"}""", "for")]
    [InlineData("/faults", """{"door": "flex", "kind": "delay", "for": -5}""", "for")]
    [InlineData("/faults", """{"door": "flex", "kind": "delay", "after": -1}""", "after")]
    [InlineData("/faults", """{"door": "flex", "kind": "delay", "seconds": 0}""", "seconds")]
    [InlineData("/faults", """{"door": "flex", "kind": "delay", "seconds": [5]}""", "seconds")]
    [InlineData("/faults", """{"door": "flex", "kind": "delay", "colour": "red"}""", "colour")]
    [InlineData("/faults", """{"door": "flex", "kind": "code"}""", "code")]
    [InlineData("/faults", """{"door": "flex", "kind": "code", "code": 0}""", "code")]
    [InlineData("/faults", """{"door": "flex", "kind": "truncated", "clean": "perhaps"}""", "clean")]
    [InlineData("/faults", """{"door": "flex", "kind": "drift", "match": {"step": "send-request"}}""", "match.step")]
    [InlineData("/faults", """{"door": "flex", "kind": "drift", "match": {"steps": "x"}}""", "match.steps")]
    [InlineData("/faults", """{"door": "flex", "kind": "drift", "match": 3}""", "match")]
    [InlineData("/clock", "{}", "now")]
    [InlineData("/clock", """{"now": "tomorrow"}""", "now")]
    [InlineData("/clock", """{"now": "2026-11-20"}""", "now")]
    [InlineData("/clock", """{"now": "1999-01-01T00:00:00Z"}""", "now")]
    [InlineData("/clock", """{"speed": -1}""", "speed")]
    [InlineData("/clock", """{"speed": "fast"}""", "speed")]
    [InlineData("/clock", """{"advance": "-PT1H"}""", "advance")]
    [InlineData("/clock", """{"advance": "P200Y"}""", "advance")]
    [InlineData("/clock", """{"forward": 5}""", "forward")]
    [InlineData("/token", """{"door": "flex"}""", "expires")]
    [InlineData("/token", """{"door": "tws", "expires": "2026-11-20T15:00:00Z"}""", "door")]
    [InlineData("/reset", """{"scenario": "flood"}""", "scenario")]
    [InlineData("/reset", """{"seed": 1.5}""", "seed")]
    [InlineData("/reset", "[]", "body")]
    [InlineData("/reset", "{", "body")]
    public async Task What_cannot_be_meant_is_named_with_a_way_on(string path, string body, string field)
    {
        var before = scene.Simulation.Clock.GetUtcNow();
        var answer = await PostAsync(path, body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = await JsonAsync(answer);
        Assert.Equal(field, Text(problem, "field"));
        Assert.True(problem.TryGetProperty("value", out _));
        Assert.All(new[] { "title", "code", "hint" }, name => Assert.NotEmpty(Text(problem, name)));
        Assert.Equal(400, Number(problem, "status"));
        // Nothing has changed.
        Assert.Empty(scene.Simulation.Faults.All);
        Assert.Equal((before, 1, 1), (scene.Simulation.Clock.GetUtcNow(), scene.Simulation.Clock.Speed, scene.Simulation.Seed));
    }

    [Fact]
    public async Task A_request_has_to_say_that_it_is_json_so_that_no_foreign_page_can_send_it()
    {
        using var form = new StringContent("""{"speed": 0}""", Encoding.UTF8, "text/plain");
        var answer = await client.PostAsync(Path("/clock"), form);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("Content-Type", Text(await JsonAsync(answer), "field"));
        Assert.Equal(1, scene.Simulation.Clock.Speed);
    }

    [Theory]
    [InlineData("/log?door=tws", 400)]
    [InlineData("/log?after=x", 400)]
    [InlineData("/nothing", 404)]
    public async Task An_address_that_leads_nowhere_says_which_ones_do(string path, int status)
    {
        var answer = await client.GetAsync(Path(path));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.NotEmpty(Text(await JsonAsync(answer), "hint"));
    }

    [Fact]
    public async Task Faults_are_bounded()
    {
        for (var number = 0; number < FaultBoard.FaultsMax; number++)
            scene.Fault(FlexFaults.Drift);
        var answer = await PostAsync("/faults", """{"door": "flex", "kind": "drift"}""");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"{FaultBoard.FaultsMax} faults", Text(await JsonAsync(answer), "title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_holds_no_script_or_style_of_its_own()
    {
        var answer = await client.GetAsync(Path("/"));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(
            "script-src 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script[^>]*>[^<]", page);
        foreach (var file in new[] { "/control.js", "/control.css", "/favicon.svg" })
        {
            Assert.Contains(file, page, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Path(file))).StatusCode);
        }
    }

    private static Uri Path(string path) => new(path, UriKind.Relative);

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private static IEnumerable<string> Texts(JsonElement list, string name) => list.EnumerateArray().Select(one => Text(one, name));

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        return document.RootElement.Clone();
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.PostAsync(Path(path), content);
    }
}
