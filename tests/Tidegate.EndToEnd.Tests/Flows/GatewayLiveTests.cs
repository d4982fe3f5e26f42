using Microsoft.Playwright;
using Tidegate.EndToEnd.Tests.Browser;
using Tidegate.EndToEnd.Tests.Product;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;

namespace Tidegate.EndToEnd.Tests.Flows;

/// <summary>What a person sees of a linked gateway while pages stay open, when all is well and when something goes wrong.</summary>
public sealed class GatewayLiveTests
{
    /// <summary>Fault → state and sentence; the open page follows by itself, and again when the fault is over.</summary>
    private static readonly (string Kind, string State, string Sentence)[] Faults =
    [
        (GatewayFaults.BrokerLost, "broker lost", "has lost the broker"),
        (GatewayFaults.Restart, "waiting", "tried again by itself"),
    ];

    [Fact]
    public async Task The_dashboard_is_live_and_each_trouble_is_said_with_what_to_do()
    {
        await using var gateway = GatewayRun.Start();
        await using var browser = await BrowserRun.StartAsync();
        await using var product = await ProductRun.EmptyAsync(browser.Browser);
        var page = await product.SignInAsync(browser.Browser, Viewing.Desktop.Options);
        await PageCheck.WatchAsync(page);
        await page.GotoAsync(product.Address + "/");
        await gateway.LinkAsync(product);

        // The open page fills by itself.
        var card = page.Locator("[data-account=DU1000003]");
        await Assertions.Expect(card.Locator("[data-figure=live-net-worth]")).ToContainTextAsync("1,000,000.00");
        await Assertions.Expect(card).ToContainTextAsync("PAPER");
        List<string> faults = [.. await PageCheck.LookInEachAsync(page, "dashboard-live", reload: true)];

        await page.GotoAsync(product.Address + "/connections");
        var listed = page.Locator("#gateways");
        await Assertions.Expect(listed).ToContainTextAsync("up");
        // What stands in the bar of every page follows too, and stays open while it does.
        var menu = page.Locator("#sessions");
        await menu.Locator("summary").ClickAsync();
        foreach (var (kind, state, sentence) in Faults)
        {
            var fault = gateway.Simulation.Fault(kind);
            await Assertions.Expect(listed).ToContainTextAsync(state);
            await Assertions.Expect(listed).ToContainTextAsync(sentence);
            await Assertions.Expect(menu.Locator("summary")).ToContainTextAsync(state);
            await Assertions.Expect(menu.GetByText(sentence)).ToBeVisibleAsync();
            faults.AddRange(await PageCheck.LookAsync(page, $"gateway-{kind}", Viewing.Desktop));
            gateway.Simulation.Faults.Remove(fault);
            await Assertions.Expect(listed).ToContainTextAsync("There is nothing to do");
        }

        // Who forgets it elsewhere is believed here.
        var (code, _, errors) = await RunningProcess.RunTidegateAsync("connection", "remove", "Home", "--data", product.Data);
        Assert.True(code == 0, errors);
        await Assertions.Expect(menu).ToBeHiddenAsync();
        await Assertions.Expect(listed).Not.ToContainTextAsync("Home");
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }
}
