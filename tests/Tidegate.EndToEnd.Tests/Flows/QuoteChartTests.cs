using System.Globalization;
using Microsoft.Playwright;
using Tidegate.EndToEnd.Tests.Browser;
using Tidegate.EndToEnd.Tests.Product;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;

namespace Tidegate.EndToEnd.Tests.Flows;

/// <summary>From a search to the chart of an instrument, with a gateway that has data, has none, and is away.</summary>
public sealed class QuoteChartTests
{
    private static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 30_000 };

    [Fact]
    public async Task An_instrument_is_found_watched_and_seen_in_its_chart()
    {
        var simulation = new Simulation(TimeProvider.System);
        await using var gateway = SimulatedGateway.Start(new() { Port = 0 }, simulation);
        await using var browser = await BrowserRun.StartAsync();
        await using var product = await ProductRun.EmptyAsync(browser.Browser);
        var (code, _, errors) = await RunningProcess.RunTidegateAsync(
            "connection", "link-gateway", "Home", "--port", gateway.Address.Port.ToString(CultureInfo.InvariantCulture),
            "--account", "DU1000003", "--data", product.Data);
        Assert.True(code == 0, errors);
        var page = await product.SignInAsync(browser.Browser, Viewing.Desktop.Options);
        await PageCheck.WatchAsync(page);
        List<string> faults = [];

        // What the login lacks is delayed, and says so at the quote and at the chart.
        simulation.Faults.Add(new() { Door = SimulatedGateway.DoorName, Kind = GatewayFaults.NoSubscription });
        await page.GotoAsync(product.Address + "/quotes?q=AAPL");
        await page.GetByRole(AriaRole.Button, new() { Name = "Watch AAPL on NASDAQ" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "AAPL", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#quote")).ToContainTextAsync("delayed", Patient);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".bars-note")).ToContainTextAsync("the newest bars are late too");
        await LookAsync(page, "quote-chart-delayed", faults);
        simulation.Faults.Clear();

        foreach (var (label, lookedAt) in new[] { ("5 days", false), ("1 month", false), ("1 year", true) })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = label, Exact = true }).ClickAsync();
            await page.Locator("[data-chart=bars][data-drawn=yes]").WaitForAsync();
            await Assertions.Expect(page.Locator("#bars-value")).ToContainTextAsync("close");
            if (lookedAt)
                await LookAsync(page, $"quote-chart-{label[2..]}", faults);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await page.Locator("#bars-table tbody tr").First.WaitForAsync();
        Assert.Contains("open=bars", page.Url, StringComparison.Ordinal);
        await page.Locator("#bars-table").ScrollIntoViewIfNeededAsync();
        await LookAsync(page, "quote-chart-table", faults);

        await page.GetByRole(AriaRole.Link, new() { Name = "Options", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("table.chain tbody tr")).ToHaveCountAsync(10);
        await page.Locator(".chain-expiries a").Nth(1).ClickAsync();
        await page.WaitForURLAsync("**/chain?expiry=*");
        await LookAsync(page, "quote-options", faults);
        await page.Locator("table.chain tbody a").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Watch" })).ToBeVisibleAsync();

        await page.GotoAsync(product.Address + "/quotes/apple");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("There is no such instrument");
        await LookAsync(page, "quote-chart-unknown", faults);

        simulation.Faults.Add(new() { Door = SimulatedGateway.DoorName, Kind = GatewayFaults.Refuse });
        await page.GotoAsync(product.Address + "/quotes/265598?span=decade");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("There is no span \"decade\".");
        await page.GotoAsync(product.Address + "/quotes/265598?span=5-years");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Home could not be asked");
        await LookAsync(page, "quote-chart-away", faults);

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private static async Task LookAsync(IPage page, string name, List<string> faults)
    {
        faults.AddRange(await PageCheck.LookAsync(page, name, Viewing.Desktop));
        await page.SetViewportSizeAsync(Viewing.Phone.Width, Viewing.Phone.Height);
        faults.AddRange(await PageCheck.LookAsync(page, name, Viewing.Phone));
        await page.SetViewportSizeAsync(Viewing.Desktop.Width, Viewing.Desktop.Height);
    }
}
