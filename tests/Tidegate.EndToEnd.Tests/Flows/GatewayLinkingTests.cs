using Microsoft.Playwright;
using Tidegate.EndToEnd.Tests.Browser;
using Tidegate.EndToEnd.Tests.Product;

namespace Tidegate.EndToEnd.Tests.Flows;

/// <summary>From a new installation to a saved connection, through each step of linking a gateway.</summary>
public sealed class GatewayLinkingTests
{
    private const string Link = "/connections/link/gateway";

    [Fact]
    public async Task A_gateway_is_linked_step_by_step_and_wrong_input_is_said_while_it_is_typed()
    {
        await using var gateway = GatewayRun.Start();
        await using var browser = await BrowserRun.StartAsync();
        await using var product = await ProductRun.EmptyAsync(browser.Browser);
        var page = await product.SignInAsync(browser.Browser, Viewing.Desktop.Options);
        await PageCheck.WatchAsync(page);
        var faults = new List<string>();

        await page.GotoAsync(product.Address + "/connections/link");
        faults.AddRange(await PageCheck.LookInEachAsync(page, "link-ways"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Link a gateway" }).FollowAsync();
        await page.GetByLabel("Host", new() { Exact = true }).FillAsync("127.0.0.1:4002");
        await Assertions.Expect(page.Locator("#host-says")).ToContainTextAsync("the port in its own field");
        await page.GetByLabel("Host", new() { Exact = true }).FillAsync("");
        await NextAsync(page, "account");
        await page.GetByLabel("Account number", new() { Exact = true }).FillAsync("U1234567");
        await Assertions.Expect(page.Locator("#account-says")).ToContainTextAsync("is a live account");
        await page.Locator("input[value=live]").CheckAsync();
        await Assertions.Expect(page.Locator("#account-says")).ToContainTextAsync("can be a live account");
        await page.GetByLabel("For live only").FillAsync("U1234568");
        await Assertions.Expect(page.Locator("#confirmed-says")).ToContainTextAsync("is not U1234567");
        faults.AddRange(await PageCheck.LookInEachAsync(page, "gateway-2-account"));
        await page.GetByLabel("Account number", new() { Exact = true }).FillAsync("");
        await page.Locator("input[value=paper]").CheckAsync();
        await NextAsync(page, "port");
        await page.GetByLabel("Socket port", new() { Exact = true }).FillAsync("4001");
        await Assertions.Expect(page.Locator("#port-says")).ToContainTextAsync("but you declared paper");
        await page.GetByLabel("Socket port", new() { Exact = true }).FillAsync($"{gateway.Port}");
        await NextAsync(page, "trust");
        await Assertions.Expect(page.Locator(".seen-address")).ToContainTextAsync("127.0.0.1");
        faults.AddRange(await PageCheck.LookInEachAsync(page, "gateway-4-trust"));
        // Who leaves and comes back goes on here.
        await page.GotoAsync(product.Address + "/");
        await page.GotoAsync(product.Address + Link);
        await NextAsync(page, "access");
        faults.AddRange(await PageCheck.LookInEachAsync(page, "gateway-5-access"));
        await NextAsync(page, "user");
        await NextAsync(page, "test");
        await page.GetByLabel("Name of the connection").FillAsync("My gateway");
        await page.PressAsync("Save and test");
        await page.WaitForURLAsync("**/connections/*/test");
        await page.GotoAsync(product.Address + Link);
        await Assertions.Expect(page.Locator("#link-title")).ToHaveTextAsync("What is live from now on");
        faults.AddRange(await PageCheck.LookInEachAsync(page, "gateway-8-live"));
        await page.GotoAsync(product.Address + "/help/connect-a-gateway");
        faults.AddRange(await PageCheck.LookInEachAsync(page, "guide-connect-a-gateway"));

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private static async Task NextAsync(IPage page, string step)
    {
        await page.Locator(".link-buttons .btn-primary").FollowAsync();
        await page.WaitForURLAsync($"**{Link}/{step}");
    }
}
