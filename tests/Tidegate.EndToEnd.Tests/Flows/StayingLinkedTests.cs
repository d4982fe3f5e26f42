using Microsoft.Playwright;
using Tidegate.EndToEnd.Tests.Browser;
using Tidegate.EndToEnd.Tests.Product;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.FlexService;
using Tidegate.TestKit;
using ServedOptions = Tidegate.Simulator.FlexService.FlexServiceOptions;

namespace Tidegate.EndToEnd.Tests.Flows;

/// <summary>A linked account whose token ends: told in every tab, replaced, caught up.</summary>
public sealed class StayingLinkedTests
{
    private const int Tabs = 8; // A browser opens six connections to a server.

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private static readonly ServedOptions Served = new()
    {
        Port = 0,
        FirstDay = DateOnly.FromDateTime(Now.UtcDateTime).AddDays(-40),
        TradesPerDay = 0.5m,
        Pace = new() { CallsPerSecond = 1000, CallsPerMinute = 100_000 },
    };

    [Fact]
    public async Task An_ended_token_is_told_in_every_tab_and_a_new_one_catches_up()
    {
        await using var service = await SimulatedFlexService.StartAsync(Served, new Simulation(TimeProvider.System));
        await using var browser = await BrowserRun.StartAsync();
        await using var product = await ProductRun.EmptyAsync(browser.Browser);
        var page = await product.SignInAsync(browser.Browser, Viewing.Desktop.Options);
        await PageCheck.WatchAsync(page);
        await LinkAsync(product, service);
        List<string> faults = [];

        List<IPage> tabs = [page];
        while (tabs.Count < Tabs)
        {
            tabs.Add(await page.Context.NewPageAsync());
        }

        foreach (var tab in tabs)
        {
            await tab.GotoAsync(product.Address + "/connections");
        }

        await EverywhereAsync(tabs, "ok");
        service.TokenExpiresAt = Now.AddDays(-1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Refresh" }).ClickAsync();
        await EverywhereAsync(tabs, "action needed");
        await Assertions.Expect(tabs[^1].GetByRole(AriaRole.Link, new() { Name = "Notices, 1 new" })).ToBeVisibleAsync();
        faults.AddRange(await LookAsync(page, "connection-stopped"));
        await page.GotoAsync(product.Address + "/notices");
        await Assertions.Expect(page.GetByText("The token has expired")).ToBeVisibleAsync();
        faults.AddRange(await LookAsync(page, "notices"));

        service.TokenExpiresAt = Now.AddDays(365);
        await page.GetByRole(AriaRole.Link, new() { Name = "Mine waits for you" }).ClickAsync();
        await page.GetByLabel("New token").FillAsync("abc");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and try" }).ClickAsync();
        await Assertions.Expect(page.Locator("#settings .notice")).ToContainTextAsync("something else than digits");
        await page.GetByLabel("New token").FillAsync(Served.Token);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and try" }).ClickAsync();
        await EverywhereAsync(tabs, "ok");
        faults.AddRange(await LookAsync(page, "connection-ok"));
        await page.GotoAsync(product.Address + "/notices");
        await Assertions.Expect(page.GetByText("Mine syncs again.")).ToBeVisibleAsync();

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private static async Task LinkAsync(ProductRun product, SimulatedFlexService service)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["token"], Served.Token);
        await using var link = RunningProcess.Tidegate(
            "connection", "link", "Mine", "--data", product.Data, "--token-file", folder["token"], "--query", "700101",
            "--address", service.ServiceAddress.ToString());
        Assert.Equal(0, await link.WaitForExitAsync());
        await using var sync = RunningProcess.Tidegate("connection", "sync", "Mine", "--data", product.Data);
        await sync.WaitForExitAsync();
    }

    private static async Task EverywhereAsync(IReadOnlyList<IPage> tabs, string state)
    {
        foreach (var tab in tabs)
        {
            await Assertions.Expect(tab.Locator("main .state").First).ToHaveTextAsync(state);
        }
    }

    private static async Task<IReadOnlyList<string>> LookAsync(IPage page, string name)
    {
        // What came while the page was open has moved it, as it may.
        await page.ReloadAsync();
        return await PageCheck.LookInEachAsync(page, name);
    }
}
