using Microsoft.Playwright;
using Tidegate.EndToEnd.Tests.Browser;
using Tidegate.EndToEnd.Tests.Product;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;

namespace Tidegate.EndToEnd.Tests.Flows;

/// <summary>A person tests a gateway, mends what the test names, and tests again.</summary>
public sealed class GatewayTestTests
{
    [Fact]
    public async Task A_gateway_is_tested_stopped_and_tested_again()
    {
        await using var gateway = GatewayRun.Start();
        await using var browser = await BrowserRun.StartAsync();
        await using var product = await ProductRun.EmptyAsync(browser.Browser);
        var address = await gateway.LinkedAtAsync(product);
        List<string> faults = [];
        foreach (var viewing in Viewing.All)
        {
            var page = await product.SignInAsync(browser.Browser, viewing.Options);
            await PageCheck.WatchAsync(page);

            // It begins by itself.
            await page.GotoAsync(address + "/test");
            await page.GetByText("Ready to track.").WaitForAsync();
            Assert.Equal(14, await page.Locator(".test-line").CountAsync());
            Assert.Equal(0, await page.Locator(".test-line.is-failed").CountAsync());
            faults.AddRange(await PageCheck.LookAsync(page, "connection-test", viewing));

            // A person stops it, and sees which line was being looked at.
            gateway.Simulation.Fault(GatewayFaults.Hang, GatewaySteps.Accounts);
            await page.GetByRole(AriaRole.Button, new() { Name = "Again" }).ClickAsync();
            await page.Locator("#test-balance.is-running").WaitForAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
            await page.Locator("#test-balance.is-waiting").WaitForAsync();
            gateway.Simulation.Faults.Clear();

            // A gateway that is read-only names the place to change it.
            gateway.Simulation.Fault(GatewayFaults.ReadOnly);
            await page.GetByLabel("Also whether orders are let in").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Again" }).ClickAsync();
            await page.GetByText("API access: read-only").WaitForAsync();
            await page.GetByText("Ready to track.").WaitForAsync();
            faults.AddRange(await PageCheck.LookAsync(page, "connection-test-read-only", viewing));
            gateway.Simulation.Faults.Clear();
            await page.Context.CloseAsync();
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }
}
