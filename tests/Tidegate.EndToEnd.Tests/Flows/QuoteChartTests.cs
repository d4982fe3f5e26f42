using Microsoft.Playwright;
using Tidegate.EndToEnd.Tests.Browser;
using Tidegate.EndToEnd.Tests.Product;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;

namespace Tidegate.EndToEnd.Tests.Flows;

/// <summary>From a search to the chart of an instrument, with a gateway that has data, has none, and is away.</summary>
public sealed class QuoteChartTests
{
    [Fact]
    public async Task An_instrument_is_found_watched_and_seen_in_its_chart()
    {
        await using var gateway = GatewayRun.Start();
        await using var browser = await BrowserRun.StartAsync();
        await using var product = await ProductRun.EmptyAsync(browser.Browser);
        await gateway.LinkAsync(product);
        var page = await product.SignInAsync(browser.Browser, Viewing.Desktop.Options);
        await PageCheck.WatchAsync(page);
        List<string> faults = [];

        // What the login lacks is delayed, and says so at the quote and at the chart.
        gateway.Simulation.Fault(GatewayFaults.NoSubscription);
        await page.GotoAsync(product.Address + "/quotes?q=AAPL");
        await page.GetByRole(AriaRole.Button, new() { Name = "Watch AAPL on NASDAQ" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "AAPL", Exact = true }).FollowAsync();
        await Assertions.Expect(page.Locator("#quote")).ToContainTextAsync("delayed");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".bars-note")).ToContainTextAsync("the newest bars are late too");
        faults.AddRange(await PageCheck.LookInEachAsync(page, "quote-chart-delayed"));
        gateway.Simulation.Faults.Clear();

        foreach (var (label, lookedAt) in new[] { ("5 days", false), ("1 month", false), ("1 year", true) })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = label, Exact = true }).FollowAsync();
            await page.Locator("[data-chart=bars][data-drawn=yes]").WaitForAsync();
            await Assertions.Expect(page.Locator("#bars-value")).ToContainTextAsync("close");
            if (lookedAt)
                faults.AddRange(await PageCheck.LookInEachAsync(page, $"quote-chart-{label[2..]}"));
        }

        await FollowsThemeAsync(page);

        // Without its data the chart says so.
        const string Data = "**/-/chart/bars/*";
        await page.RouteAsync(Data, route => route.FulfillAsync(new() { Status = 503 }));
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-chart=bars][data-drawn=no]")).ToHaveTextAsync(
            "The bars of the chart did not arrive (answer 503). Reload the page to try again.");
        await page.UnrouteAsync(Data);
        await page.ReloadAsync();
        await page.Locator("[data-chart=bars][data-drawn=yes]").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await page.Locator("#bars-table tbody tr").First.WaitForAsync();
        Assert.Contains("open=bars", page.Url, StringComparison.Ordinal);
        await page.Locator("#bars-table").ScrollIntoViewIfNeededAsync();
        faults.AddRange(await PageCheck.LookInEachAsync(page, "quote-chart-table"));

        await page.GetByRole(AriaRole.Link, new() { Name = "Options", Exact = true }).FollowAsync();
        await Assertions.Expect(page.Locator("table.chain tbody tr")).ToHaveCountAsync(10);
        await page.Locator(".chain-expiries a").Nth(1).FollowAsync();
        await page.WaitForURLAsync("**/chain?expiry=*");
        faults.AddRange(await PageCheck.LookInEachAsync(page, "quote-options"));
        await page.Locator("table.chain tbody a").First.FollowAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Watch" })).ToBeVisibleAsync();

        await page.GotoAsync(product.Address + "/quotes/apple");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("There is no such instrument");
        faults.AddRange(await PageCheck.LookInEachAsync(page, "quote-chart-unknown"));

        gateway.Simulation.Fault(GatewayFaults.Refuse);
        await page.GotoAsync(product.Address + "/quotes/265598?span=decade");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("There is no span \"decade\".");
        await page.GotoAsync(product.Address + "/quotes/265598?span=5-years");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Home could not be asked");
        faults.AddRange(await PageCheck.LookInEachAsync(page, "quote-chart-away"));

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    // Its colours are no style of the page's: they are painted.
    private static async Task FollowsThemeAsync(IPage page)
    {
        const string Painted = "[...document.querySelectorAll('[data-chart] canvas')].map(canvas => canvas.toDataURL()).join()";
        // A frame that is as the one before it.
        await page.WaitForFunctionAsync($"() => window.light === (window.light = {Painted})");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.WaitForFunctionAsync($"() => {Painted} !== window.light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.WaitForFunctionAsync($"() => {Painted} === window.light");
    }
}
