using System.Diagnostics;
using Microsoft.Playwright;
using Tidegate.EndToEnd.Tests.Browser;
using Tidegate.EndToEnd.Tests.Product;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.FlexService;
using Xunit.Abstractions;

namespace Tidegate.EndToEnd.Tests.Flows;

/// <summary>From a new installation to the figures of a linked account, against the simulated Flex Web Service.</summary>
public sealed class LinkingTests(ITestOutputHelper output)
{
    private const int ClicksMax = 12;
    private const int FieldsMax = 4;
    private const string Query = "700101";
    private const string ExirioQuery = "700102";

    [Fact]
    public async Task A_new_installation_shows_a_linked_account_after_few_clicks_and_fields()
    {
        await using var service = await ServiceAsync();
        await using var browser = await BrowserRun.StartAsync();
        await using var product = await ProductRun.NewAsync("--flex-address", service.ServiceAddress.ToString());
        var page = await (await browser.Browser.NewContextAsync(Viewing.Desktop.Options)).NewPageAsync();
        await PageCheck.WatchAsync(page);
        var (hand, faults, watch) = (new CountedHand(), new List<string>(), Stopwatch.StartNew());

        await page.GotoAsync(product.Invitation);
        await hand.TypeAsync(page.GetByLabel("Password, at least"), "correct horse battery staple");
        await hand.TypeAsync(page.GetByLabel("The password again"), "correct horse battery staple");
        await hand.FollowAsync(Button(page, "Make the owner"));
        await hand.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "Link by Flex" }));
        faults.AddRange(await PageCheck.LookInEachAsync(page, "link-1-ib-key", reload: true));
        await hand.FollowAsync(Button(page, "It is active"));
        faults.AddRange(await PageCheck.LookInEachAsync(page, "link-2-service", reload: true));
        await hand.FollowAsync(Button(page, "It is on"));
        faults.AddRange(await PageCheck.LookInEachAsync(page, "link-3-token", reload: true));
        await hand.TypeAsync(page.GetByLabel("Token", new() { Exact = true }), service.Token);
        await Assertions.Expect(page.Locator("#token-says")).ToContainTextAsync("looks like a token");
        await hand.FollowAsync(Button(page, "Next"));
        faults.AddRange(await PageCheck.LookInEachAsync(page, "link-4-query", reload: true));
        await hand.FollowAsync(Button(page, "I have a query"));
        faults.AddRange(await PageCheck.LookInEachAsync(page, "link-5-query-id", reload: true));
        await hand.TypeAsync(page.GetByLabel("Query id", new() { Exact = true }), Query);
        await Assertions.Expect(page.Locator("#query-says")).ToContainTextAsync("looks like a query id");
        await hand.FollowAsync(Button(page, "Check it"));
        await Assertions.Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("Asking for");
        // Who leaves and comes back finds the check going on, or done.
        await page.GotoAsync(product.Address + "/");
        await page.GotoAsync(product.Address + "/connections/link/flex");
        await page.Locator("#link-board[data-stage=tested]").WaitForAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(page.Locator("#link-title")).ToContainTextAsync("Your query works");
        faults.AddRange(await PageCheck.LookInEachAsync(page, "link-6-check", reload: true));
        await hand.FollowAsync(page.Locator("button[form=finish]"));
        await page.Locator("#link-board[data-stage=done]").WaitForAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(page.Locator("#link-title")).ToHaveTextAsync("Your account is linked");
        faults.AddRange(await PageCheck.LookInEachAsync(page, "link-7-import", reload: true));
        await hand.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "To the dashboard" }));
        await Assertions.Expect(page.Locator(".tile .figure").First).ToBeVisibleAsync();

        output.WriteLine($"{hand.Clicks} clicks, {hand.Fields} fields, {watch.Elapsed.TotalSeconds:0} s with the pictures");
        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.InRange(hand.Clicks, 1, ClicksMax);
        Assert.InRange(hand.Fields, 1, FieldsMax);
    }

    [Fact]
    public async Task What_is_put_into_the_wrong_field_is_named_and_what_the_broker_refuses_is_mended()
    {
        await using var service = await ServiceAsync();
        await using var browser = await BrowserRun.StartAsync();
        await using var product = await ProductRun.EmptyAsync(browser.Browser, "--flex-address", service.ServiceAddress.ToString());
        var page = await product.SignInAsync(browser.Browser, Viewing.Desktop.Options);
        await PageCheck.WatchAsync(page);
        List<string> faults = [];

        await page.GotoAsync(product.Address + "/connections/link/flex/token");
        var token = page.GetByLabel("Token", new() { Exact = true });
        await token.FillAsync("U1234567");
        await Assertions.Expect(page.Locator("#token-says")).ToContainTextAsync("account number");
        await Button(page, "Next").ClickAsync();
        await Assertions.Expect(page.Locator("#token-says")).ToContainTextAsync("account number");
        await Assertions.Expect(token).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(token).ToHaveValueAsync("");
        faults.AddRange(await PageCheck.LookInEachAsync(page, "link-token-refused"));
        await token.FillAsync("1111111111111111111111");
        await page.GetByLabel("How long you chose").SelectOptionAsync("6");
        await Assertions.Expect(page.Locator("#token-says")).ToContainTextAsync("too soon");
        await page.GetByLabel("How long you chose").SelectOptionAsync("8760");
        await Button(page, "Next").ClickAsync();
        await Button(page, "I have a query").FollowAsync();
        var query = page.GetByLabel("Query id", new() { Exact = true });
        await query.FillAsync(service.Token);
        await Assertions.Expect(page.Locator("#query-says")).ToContainTextAsync("this may be the token");
        await query.FillAsync(ExirioQuery);
        await Button(page, "Check it").ClickAsync();
        await page.Locator("#link-board[data-stage=tested]").WaitForAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("main .notice.is-broken")).ToContainTextAsync("The token is wrong");
        faults.AddRange(await PageCheck.LookInEachAsync(page, "link-check-refused", reload: true));
        await page.GetByRole(AriaRole.Link, new() { Name = "To Token" }).FollowAsync();
        await token.FillAsync(service.Token);
        await Button(page, "Check again").ClickAsync();
        await Assertions.Expect(page.Locator("#link-title")).ToContainTextAsync("Your query works");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("It is the query that Exirio asks for");
        await page.GetByRole(AriaRole.Link, new() { Name = "Show where: Corporate Actions" }).ClickAsync();
        await Assertions.Expect(page.Locator("#where")).ToContainTextAsync("Where to tick \"Corporate Actions\"");
        faults.AddRange(await PageCheck.LookInEachAsync(page, "link-check-gaps", reload: true));
        Assert.DoesNotContain(service.Token, await page.ContentAsync(), StringComparison.Ordinal);

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    private static Task<SimulatedFlexService> ServiceAsync() => SimulatedFlexService.StartAsync(
        new()
        {
            Port = 0,
            FirstDay = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-500),
            TradesPerDay = 0.3m,
        },
        new Simulation(TimeProvider.System));
}
