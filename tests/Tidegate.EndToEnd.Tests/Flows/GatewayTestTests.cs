using System.Globalization;
using Microsoft.Playwright;
using Tidegate.EndToEnd.Tests.Browser;
using Tidegate.EndToEnd.Tests.Product;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;

namespace Tidegate.EndToEnd.Tests.Flows;

/// <summary>A person tests a gateway, mends what the test names, and tests again.</summary>
public sealed class GatewayTestTests
{
    [Fact]
    public async Task A_gateway_is_tested_stopped_and_tested_again()
    {
        var simulation = new Simulation(TimeProvider.System);
        await using var gateway = SimulatedGateway.Start(new() { Port = 0 }, simulation);
        await using var browser = await BrowserRun.StartAsync();
        await using var product = await ProductRun.EmptyAsync(browser.Browser);
        var port = gateway.Address.Port.ToString(CultureInfo.InvariantCulture);
        var (code, _, errors) = await RunningProcess.RunTidegateAsync(
            "connection", "link-gateway", "Home", "--port", port, "--client-id", "7", "--account", "DU1000003", "--data", product.Data);
        Assert.True(code == 0, errors);
        var (_, listed, _) = await RunningProcess.RunTidegateAsync("connections", "--json", "--data", product.Data);
        var id = System.Text.Json.Nodes.JsonNode.Parse(listed)!["items"]![0]!["id"]!.GetValue<string>();
        List<string> faults = [];
        foreach (var viewing in Viewing.All)
        {
            var page = await product.SignInAsync(browser.Browser, viewing.Options);
            await PageCheck.WatchAsync(page);

            // It begins by itself.
            await page.GotoAsync($"{product.Address}/connections/{id}/test");
            await page.GetByText("Ready to track.").WaitForAsync();
            Assert.Equal(14, await page.Locator(".test-line").CountAsync());
            Assert.Equal(0, await page.Locator(".test-line.is-failed").CountAsync());
            faults.AddRange(await PageCheck.LookAsync(page, "connection-test", viewing));

            // A person stops it, and sees which line was being looked at.
            simulation.Faults.Add(new() { Door = SimulatedGateway.DoorName, Kind = GatewayFaults.Hang, Step = GatewaySteps.Accounts });
            await page.GetByRole(AriaRole.Button, new() { Name = "Again" }).ClickAsync();
            await page.Locator("#test-balance.is-running").WaitForAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
            await page.Locator("#test-balance.is-waiting").WaitForAsync();
            simulation.Faults.Clear();

            // A gateway that is read-only names the place to change it.
            simulation.Faults.Add(new() { Door = SimulatedGateway.DoorName, Kind = GatewayFaults.ReadOnly });
            await page.GetByLabel("Also whether orders are let in").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Again" }).ClickAsync();
            await page.GetByText("API access: read-only").WaitForAsync();
            await page.GetByText("Ready to track.").WaitForAsync();
            faults.AddRange(await PageCheck.LookAsync(page, "connection-test-read-only", viewing));
            simulation.Faults.Clear();
            await page.Context.CloseAsync();
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }
}
