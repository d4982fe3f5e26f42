using System.Net;
using System.Text;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.FlexService;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Simulator.Tests.FlexService;

/// <summary>The service over HTTP, as the broker's guide and public clients describe it (flex.md §1, §2).</summary>
public sealed class SimulatedFlexServiceTests
{
    private const string Base = "/AccountManagement/FlexWebService/";

    [Fact]
    public async Task Answers_have_the_envelopes_of_the_real_service()
    {
        await using var scene = await FlexScene.StartAsync();
        using var taken = await scene.SendAsync();
        Assert.Equal(
            $"""
            <FlexStatementResponse timestamp="20 November, 2026 10:00 AM EST">
            <Status>Success</Status>
            <ReferenceCode>4270118603</ReferenceCode>
            <Url>{scene.Service.Address}AccountManagement/FlexWebService/GetStatement</Url>
            </FlexStatementResponse>

            """,
            await taken.Content.ReadAsStringAsync());
        scene.Fault(new FaultOrder { Door = "flex", Kind = FlexFaults.NotReady, Count = 1 });
        using var unfinished = await scene.LookAsync("4270118603");
        Assert.Equal(
            """
            <FlexStatementResponse timestamp="20 November, 2026 10:00 AM EST">
            <Status>Warn</Status>
            <ErrorCode>1019</ErrorCode>
            <ErrorMessage>Statement generation in progress. Please try again shortly.</ErrorMessage>
            </FlexStatementResponse>

            """,
            await unfinished.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Single_quotes_are_a_setting_and_summer_has_another_zone()
    {
        var summer = new DateTimeOffset(2026, 7, 8, 1, 5, 0, TimeSpan.Zero);
        await using var scene = await FlexScene.StartAsync(FlexScene.Options with { SingleQuotes = true }, summer);
        using var answer = await scene.SendAsync("1");
        Assert.StartsWith(
            "<FlexStatementResponse timestamp='07 July, 2026 09:05 PM EDT'>\n<Status>Fail</Status>\n<ErrorCode>1014</ErrorCode>",
            await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Each row breaks one thing of a good request.</summary>
    [Theory]
    [InlineData("t={t}&q=700105&v=3", 0)]
    [InlineData("v=3&q=700105&t={t}", 0)]              // the order is free
    [InlineData("t={t}&q=700105&v=3&x=1", 0)]          // what it does not know it does not mind
    [InlineData("t={t}&q=700105", 1001)]               // version 2, which was switched off
    [InlineData("t={t}&q=700105&v=2", 1001)]
    [InlineData("t={t}&q=700105&v=4", 1020)]
    [InlineData("q=700105&v=3", 1020)]
    [InlineData("t=&q=700105&v=3", 1020)]
    [InlineData("t=token&q=700105&v=3", 1020)]
    [InlineData("t={t}&v=3", 1020)]
    [InlineData("t={t}&q=Tidegate&v=3", 1020)]         // the name in place of the number
    [InlineData("t={t}&q=700999&v=3", 1014)]
    [InlineData("t=999&q=700105&v=3", 1015)]
    [InlineData("t=700105&q={t}&v=3", 1015)]           // swapped
    [InlineData("t={t}&q=700105&v=3&fd=20261102&td=20261113", 0)]
    [InlineData("t={t}&q=700105&v=3&fd=20261102", 1020)]
    [InlineData("t={t}&q=700105&v=3&td=20261113", 1020)]
    [InlineData("t={t}&q=700105&v=3&fd=2026-11-02&td=2026-11-13", 1020)]
    [InlineData("t={t}&q=700105&v=3&fd=20261113&td=20261102", 1020)]
    [InlineData("t={t}&q=700105&v=3&fd=20251114&td=20261113", 0)]    // 365 days, both ends counted
    [InlineData("t={t}&q=700105&v=3&fd=20251113&td=20261113", 1003)]
    [InlineData("t={t}&q=700105&v=3&fd=20261102&td=20261113&p=999", 0)] // p does not count beside fd and td
    [InlineData("t={t}&q=700105&v=3&p=1", 0)]
    [InlineData("t={t}&q=700105&v=3&p=365", 0)]
    [InlineData("t={t}&q=700105&v=3&p=366", 1003)]
    [InlineData("t={t}&q=700105&v=3&p=0", 1003)]
    [InlineData("t={t}&q=700105&v=3&p=-5", 1020)]
    [InlineData("t={t}&q=700105&v=3&p=many", 1020)]
    public async Task A_request_is_judged_by_its_parameters(string parameters, int code)
    {
        await using var scene = await FlexScene.StartAsync();
        var given = parameters.Replace("{t}", scene.Service.Token, StringComparison.Ordinal);
        foreach (var path in new[] { Base + "SendRequest", "/Universal/servlet/FlexStatementService.SendRequest" })
        {
            using var answer = await scene.GetAsync($"{path}?{given}");
            Assert.Equal(code, await FlexScene.CodeAsync(answer));
        }
    }

    [Fact]
    public async Task A_caller_that_does_not_name_itself_is_refused()
    {
        await using var scene = await FlexScene.StartAsync();
        using var nameless = new HttpClient { BaseAddress = scene.Service.Address };
        using var answer = await nameless.GetAsync(
            new Uri($"{Base}SendRequest?t={scene.Service.Token}&q={FlexScene.Old}&v=3", UriKind.Relative));
        Assert.Equal(1020, await FlexScene.CodeAsync(answer));
    }

    [Fact]
    public async Task A_statement_can_be_fetched_again_and_is_the_same()
    {
        await using var scene = await FlexScene.StartAsync();
        var reference = await scene.AcceptedAsync(FlexScene.Kinfo, "&p=30");
        using var first = await scene.LookAsync(reference);
        using var second = await scene.LookAsync(reference);
        using var old = await scene.GetAsync(
            $"/Universal/servlet/FlexStatementService.GetStatement?t={scene.Service.Token}&q={reference}&v=3");
        var bytes = await first.Content.ReadAsByteArrayAsync();
        Assert.StartsWith("<FlexQueryResponse queryName=\"Kinfo\" type=\"AF\">", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(bytes.Length, first.Content.Headers.ContentLength);
        Assert.Equal(bytes, await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(bytes, await old.Content.ReadAsByteArrayAsync());
        using var versionless = await scene.GetAsync($"{Base}GetStatement?t={scene.Service.Token}&q={reference}");
        Assert.Equal(1001, await FlexScene.CodeAsync(versionless));
    }

    [Fact]
    public async Task A_reference_code_that_is_none_or_too_old_is_refused()
    {
        await using var scene = await FlexScene.StartAsync();
        var reference = await scene.AcceptedAsync();
        using (var unknown = await scene.LookAsync("1234567890"))
            Assert.Equal(1017, await FlexScene.CodeAsync(unknown));
        scene.Time.Advance(new FlexServiceOptions().ReferenceLife);
        using (var forgotten = await scene.LookAsync(reference))
            Assert.Equal(1017, await FlexScene.CodeAsync(forgotten));
        using var foreign = await scene.GetAsync($"{Base}GetStatement?t=77&q={reference}&v=3");
        Assert.Equal(1015, await FlexScene.CodeAsync(foreign));
    }

    [Fact]
    public async Task The_token_ends_by_the_brokers_clock()
    {
        await using var scene = await FlexScene.StartAsync(FlexScene.Options with { TokenExpiresAt = FlexScene.FridayMorning.AddHours(6) });
        Assert.NotEmpty(await scene.AcceptedAsync());
        scene.Simulation.Clock.Advance(TimeSpan.FromHours(6));
        using (var ended = await scene.SendAsync())
            Assert.Equal(1012, await FlexScene.CodeAsync(ended));
        scene.Service.TokenExpiresAt = scene.Simulation.Clock.GetUtcNow().AddDays(365);
        Assert.NotEmpty(await scene.AcceptedAsync());
    }

    [Fact]
    public async Task Another_path_is_not_found_and_says_which_ones_are()
    {
        await using var scene = await FlexScene.StartAsync();
        using var answer = await scene.GetAsync("/v1/api/portfolio");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains($"{Base}SendRequest", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_call_is_written_down_without_its_token()
    {
        await using var scene = await FlexScene.StartAsync();
        (await scene.SendAsync(FlexScene.Old, "&p=5")).Dispose();
        (await scene.GetAsync($"{Base}SendRequest?t=12345&q=1&v=3")).Dispose();
        var calls = scene.Simulation.Calls.Entries("flex");
        Assert.Equal(["accepted", "refused"], calls.Select(call => call.Answer));
        Assert.Equal([null, 1015], calls.Select(call => call.Code));
        Assert.Equal(TokenFingerprint.Of(scene.Service.Token), calls[0].Token);
        Assert.Equal((new DateOnly(2026, 11, 15), new DateOnly(2026, 11, 19)), (calls[0].From!.Value, calls[0].To!.Value));
        Assert.Equal(TimeSpan.FromSeconds(6), calls[1].ReceivedAt - calls[0].ReceivedAt);
        Assert.DoesNotContain("12345", calls[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queries_are_settings()
    {
        var account = FlexScene.Options.Accounts[1].Id;
        var shape = StatementQuery.Old.InDateFormat("dd/MM/yyyy")! with { Name = "Mine", BreakoutByDay = true };
        await using var scene = await FlexScene.StartAsync(FlexScene.Options with
        {
            Queries = [new SavedQuery("42", shape, new FlexPeriod("Last7CalendarDays", 7)) { Accounts = [account] }],
        });
        Assert.Equal(
            new FlexQuery("42", "Mine", FlexQueryKind.Activity, new FlexPeriod("Last7CalendarDays", 7)),
            Assert.Single(scene.Service.Queries));
        var statements = (await scene.StatementAsync("42")).Descendants("FlexStatement").ToList();
        Assert.Equal(
            ["13/11/2026", "16/11/2026", "17/11/2026", "18/11/2026", "19/11/2026"],
            statements.Select(statement => statement.Attribute("fromDate")!.Value));
        Assert.All(statements, statement => Assert.Equal(account.Value, statement.Attribute("accountId")!.Value));
        // That account opened later than the others.
        using var early = await scene.SendAsync("42", "&fd=20250901&td=20250930");
        Assert.Equal(1003, await FlexScene.CodeAsync(early));
    }

    [Fact]
    public async Task The_service_stops_while_a_call_hangs()
    {
        var scene = await FlexScene.StartAsync();
        scene.Fault(FlexFaults.Hang);
        var hanging = scene.SendAsync();
        await Eventually.IsTrueAsync("the call hangs", () => scene.Simulation.Calls.Count == 1);
        await scene.Service.DisposeAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => hanging);
        scene.Client.Dispose();
    }

    [Fact]
    public async Task A_busy_port_and_options_that_cannot_be_are_refused()
    {
        await using var scene = await FlexScene.StartAsync();
        var simulation = new Simulation(scene.Time);
        await Assert.ThrowsAnyAsync<IOException>(
            () => SimulatedFlexService.StartAsync(new() { Port = scene.Service.Address.Port }, simulation));
        // What did not start has left no door behind.
        await using var second = await SimulatedFlexService.StartAsync(new() { Port = 0 }, simulation);
        foreach (var wrong in new FlexServiceOptions[]
        {
            new() { Port = -1 }, new() { Token = "abc" }, new() { Token = "" }, new() { Pace = new() { CallsPerMinute = 0 } },
            new() { Queries = [] }, new() { Queries = [.. SavedQuery.Presets, SavedQuery.Presets[0]] },
            new() { Queries = [SavedQuery.Presets[0] with { Id = "one" }] },
            new() { Queries = [SavedQuery.Presets[0] with { Accounts = [new AccountId("U9")] }] },
            new() { Queries = [SavedQuery.Presets[0] with { Shape = StatementQuery.Old with { Sections = ["Treades"] } }] },
            new() { ReferenceLife = TimeSpan.Zero }, new() { TradesPerDay = -1 }, new() { Folder = "/nowhere/at/all" },
        })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => SimulatedFlexService.StartAsync(wrong, new Simulation(scene.Time)));
        }
    }
}
