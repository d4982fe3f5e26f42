using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Playwright;
using Tidegate.Domain.Sessions;
using Tidegate.EndToEnd.Tests.Browser;
using Tidegate.EndToEnd.Tests.Product;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;

namespace Tidegate.EndToEnd.Tests.Flows;

/// <summary>Each fault that a gateway can have, as a person sees it: on the page of the test, and where the session stands.</summary>
public sealed class GatewayFaultsTests
{
    // The product gives a line ten seconds; a session is tried again within some more.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan RefreshAfter = TimeSpan.FromSeconds(5);

    private static readonly SessionClock newYork = new(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));

    private static readonly ImmutableArray<Case> Cases =
    [
        new(GatewayFaults.SplitFrames),
        new(GatewayFaults.DuplicateEvents),
        new(GatewayFaults.StatusFirst),
        new(GatewayFaults.LateFill),
        new(GatewayFaults.NoExecutionsEnd),
        new(GatewayFaults.Halt) { With = [("conid", "265598")] },
        new(GatewayFaults.FarmFlap) { Story = "Market data farm down (code 2103)" },
        new(GatewayFaults.Code) { Step = GatewaySteps.Accounts, With = [("code", "322"), ("text", "Too many.")], Line = "balance",
            Says = "The gateway refused: Too many." },
        new(GatewayFaults.ReadOnly) { Asks = true, Line = "access", Says = "Tracking works." },
        new(GatewayFaults.NoSubscription) { Line = "marketdata", Says = "15 to 20 minutes old" },
        new(GatewayFaults.IdInUse) { Line = "clientid", Says = "Another program is connected under it (326)." },
        new(GatewayFaults.Refuse) { HealsAlone = true, Line = "greeting", Says = "closed the connection in place of a greeting" },
        new(GatewayFaults.SlowReader) { With = [("perSecond", "1.5")], Line = "answertimes", Says = "requests, one after another." },
        new(GatewayFaults.Hang) { Step = GatewaySteps.Accounts, Line = "balance", Says = "No answer within 10 s." },
        new(GatewayFaults.Delay) { With = [("seconds", "60")], Line = "clientid", Says = "did not let this program in" },
        new(GatewayFaults.Freeze) { Line = "clientid", Says = "The gateway greeted, but did not let this program in." },
        new(GatewayFaults.BrokerLost) { Line = "balance", Says = "The gateway has lost the broker; this is the last",
            State = "broker lost", ToDo = "has lost the broker and comes back by itself" },
        new(GatewayFaults.Disconnect) { Step = GatewaySteps.Accounts, Refreshes = true, Line = "balance",
            Says = "The connection to the gateway broke.", Story = "The connection broke" },
        new(GatewayFaults.LoseAnswer) { Step = GatewaySteps.Accounts, Refreshes = true, Line = "balance",
            Says = "The connection to the gateway broke.", Story = "The connection broke" },
        new(GatewayFaults.CutFrame) { Refreshes = true, Line = "clientid", Says = "The gateway ended the start", State = "waiting",
            ToDo = "tried again by itself" },
        new(GatewayFaults.Restart) { Line = "address", Says = "Nothing takes connections there.", State = "waiting",
            ToDo = "tried again by itself" },
        new(GatewayFaults.CompetingSession) { Refreshes = true, Line = "marketdata", Says = "Another session of the same username",
            State = "used elsewhere", ToDo = "Log out there, or make a second user name" },
    ];

    [Fact]
    public void Each_fault_of_the_menu_has_its_case() => Assert.Equal(
        GatewayFaults.All.Select(kind => kind.Name).Order(StringComparer.Ordinal),
        Cases.Select(one => one.Kind).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Each_fault_is_said_in_its_line_and_by_the_session_and_is_over_when_it_is_over()
    {
        await using var browser = await BrowserRun.StartAsync();
        await using var product = await ProductRun.EmptyAsync(browser.Browser);
        // A test may wait ten seconds for an answer, and a session some for its next try; so there are three gateways, each with its walk.
        await using var tested = await Linked.StartAsync(product, browser, "Tested", 7, GatewayRun.Account);
        await using var waited = await Linked.StartAsync(product, browser, "Waited for", 9, GatewayRun.Account);
        await using var kept = await Linked.StartAsync(product, browser, "Kept", 8, "DU1000004");

        var wrong = await Task.WhenAll(
            WalkAsync(tested, [.. Cases.Where(one => !one.IsSlow)], SeeTestAsync),
            WalkAsync(waited, [.. Cases.Where(one => one.IsSlow)], SeeTestAsync),
            WalkAsync(kept, [.. Cases.Where(one => one.ShowsInSession)], SeeSessionAsync));

        Assert.True(wrong.Sum(walk => walk.Count) == 0, string.Join("\n", wrong.SelectMany(walk => walk)));
    }

    private static async Task<List<string>> WalkAsync(Linked linked, IReadOnlyList<Case> cases, Func<Linked, Case, Task> look)
    {
        List<string> wrong = [];
        foreach (var one in cases)
        {
            try
            {
                await look(linked, one);
            }
            catch (Exception missing) when (missing is PlaywrightException or TimeoutException)
            {
                // The others are looked at all the same.
                wrong.Add($"{one.Kind}: {missing.Message}");
                await PictureAsync(linked.Page, one, "missing");
                linked.Gateway.Simulation.Faults.Clear();
            }
        }

        return wrong;
    }

    private static async Task SeeSessionAsync(Linked linked, Case one)
    {
        var page = linked.Page;
        var told = one.Story is null ? 0 : await ToldAsync(linked, one.Story);
        var fault = linked.Begin(one);
        if (one.Refreshes)
            await RefreshAsync(linked);
        if (one.Story is { } story)
        {
            var asked = Stopwatch.StartNew();
            await Eventually.IsTrueAsync(
                $"the story of the session tells: {story}",
                async () =>
                {
                    if (await ToldAsync(linked, story) > told)
                        return true;
                    // A session that was just coming back did not ask.
                    if (one.Refreshes && asked.Elapsed > RefreshAfter)
                    {
                        await RefreshAsync(linked);
                        asked.Restart();
                    }

                    return false;
                },
                Patience);
        }
        else
        {
            await page.GotoAsync(linked.Address + "/health");
        }

        if (one.State is { } state)
        {
            // In the night a gateway that is away is the broker's reset.
            var isReset = state != "used elsewhere" && newYork.ResetAt(TimeProvider.System.GetUtcNow()) is not null;
            await StandsAsync(page, isReset ? "nightly reset" : state, isReset ? "It comes back by itself" : one.ToDo!);
        }

        if (one.Kind == GatewayFaults.CompetingSession)
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take over" })).ToBeVisibleAsync();
        await PictureAsync(page, one, "session");
        linked.Gateway.Simulation.Faults.Remove(fault);
        // The open page follows. On a weekend nothing tells that the other session has ended.
        if (one.Kind != GatewayFaults.CompetingSession)
            await StandsAsync(page, "up", "There is nothing to do");
    }

    // The page begins by itself.
    private static async Task SeeTestAsync(Linked linked, Case one)
    {
        var page = linked.Page;
        var fault = linked.Begin(one);
        await page.GotoAsync(linked.Address + "/test");
        if (one.Asks)
        {
            await Assertions.Expect(page.Locator("#test-result")).ToContainTextAsync("Ready to track.");
            await page.GetByLabel("Also whether orders are let in").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Again" }).ClickAsync();
        }

        if (one.Line is { } line)
        {
            await Assertions.Expect(page.Locator($"#test-{line}:is(.is-failed, .is-look)")).ToContainTextAsync(one.Says!);
            await Assertions.Expect(page.Locator($"#test-{line} .test-causes li").First).ToBeVisibleAsync();
        }
        else
        {
            await Assertions.Expect(page.Locator("#test-result")).ToContainTextAsync("Ready to track.");
            await Assertions.Expect(Wrong(page, one)).ToHaveCountAsync(0);
        }

        await PictureAsync(page, one, "test");
        linked.Gateway.Simulation.Faults.Remove(fault);
        if (!one.HealsAlone)
            return;
        await Assertions.Expect(page.Locator("#test-result")).ToContainTextAsync("Ready to track.");
        await Assertions.Expect(Wrong(page, one)).ToHaveCountAsync(0);
        await PictureAsync(page, one, "healed");
    }

    // How fast answers come is also a matter of the machine that runs this.
    private static ILocator Wrong(IPage page, Case one) =>
        page.Locator($".test-line:is(.is-failed, .is-look){(one.Line == "answertimes" ? "" : ":not(#test-answertimes)")}");

    private static async Task RefreshAsync(Linked linked)
    {
        await linked.Page.GotoAsync(linked.Address);
        await linked.Page.PressAsync("Refresh");
    }

    // How often something stands among what happened last.
    private static async Task<int> ToldAsync(Linked linked, string story)
    {
        await linked.Page.GotoAsync(linked.Address + "/health");
        return await linked.Page.Locator("[aria-labelledby=events-title] tbody tr", new() { HasText = story }).CountAsync();
    }

    private static async Task StandsAsync(IPage page, string state, string toDo)
    {
        var now = page.Locator("[aria-labelledby=now-title]");
        await Assertions.Expect(now.Locator(".state")).ToContainTextAsync(state);
        await Assertions.Expect(now).ToContainTextAsync(toDo);
    }

    private static async Task PictureAsync(IPage page, Case one, string of) =>
        await page.ScreenshotAsync(new() { Path = Path.Combine(PageCheck.Folder, $"fault-{one.Kind}-{of}.png") });

    /// <summary>A gateway of the house with a tab of its own.</summary>
    private sealed record Linked(GatewayRun Gateway, string Address, IPage Page) : IAsyncDisposable
    {
        public static async Task<Linked> StartAsync(ProductRun product, BrowserRun browser, string name, int clientId, string account)
        {
            var gateway = GatewayRun.Start();
            var address = await gateway.LinkedAtAsync(product, name, clientId, account);
            var page = await product.SignInAsync(browser.Browser, Viewing.Desktop.Options);
            var linked = new Linked(gateway, address, page);
            await page.GotoAsync(linked.Address + "/health");
            await StandsAsync(page, "up", "There is nothing to do");
            return linked;
        }

        public int Begin(Case one) => Gateway.Simulation.Fault(one.Kind, one.Step, one.With);

        public ValueTask DisposeAsync() => Gateway.DisposeAsync();
    }

    /// <summary>A fault, and what a person sees of it; one that shows nothing has no line.</summary>
    private sealed record Case(string Kind)
    {
        public string? Step { get; init; }

        public ImmutableArray<(string Name, string Value)> With { get; init; } = [];

        /// <summary>The line of the test that is not good.</summary>
        public string? Line { get; init; }

        /// <summary>What it says.</summary>
        public string? Says { get; init; }

        /// <summary>Whether the test also asks whether orders are let in.</summary>
        public bool Asks { get; init; }

        /// <summary>Whether the session meets it when it asks for something.</summary>
        public bool Refreshes { get; init; }

        /// <summary>How the session stands.</summary>
        public string? State { get; init; }

        /// <summary>What is said to do about it.</summary>
        public string? ToDo { get; init; }

        /// <summary>What stands among what happened last.</summary>
        public string? Story { get; init; }

        /// <summary>Whether the open page is looked at until the line is good again by itself.</summary>
        public bool HealsAlone { get; init; }

        /// <summary>Whether the test finds it only by waiting.</summary>
        public bool IsSlow => Kind is GatewayFaults.SlowReader or GatewayFaults.Hang or GatewayFaults.Delay or GatewayFaults.Freeze;

        public bool ShowsInSession => State is not null || Story is not null;
    }
}
