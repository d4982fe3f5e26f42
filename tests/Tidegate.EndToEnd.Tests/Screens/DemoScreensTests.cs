using Microsoft.Playwright;
using Tidegate.EndToEnd.Tests.Browser;
using Tidegate.EndToEnd.Tests.Product;
using Tidegate.TestKit;

namespace Tidegate.EndToEnd.Tests.Screens;

/// <summary>Every page of the demo, at desktop and phone width, light and dark.</summary>
public sealed class DemoScreensTests
{
    private static readonly (string Name, string Path)[] pages =
    [
        ("dashboard", "/"), ("holdings", "/holdings"), ("transactions", "/transactions"), ("cash", "/cash"), ("accounts", "/accounts"),
        ("income", "/income"), ("gains", "/gains"), ("statement", "/statement"), ("findings", "/findings"),
        ("quotes", "/quotes"), ("reconciliation", "/reconciliation"), ("reconciliation-all", "/reconciliation?show=all"),
        ("holdings-closed", "/holdings?closed=yes&asof=2026-06-30"), ("entry", "/transactions/new"),
        ("import", "/import"), ("settings", "/settings/profile"), ("security", "/settings/security"), ("people", "/admin/people"),
        ("backup", "/admin/backup"), ("tokens", "/settings/tokens"), ("notice-settings", "/settings/notices"), ("mail", "/admin/mail"),
        ("more", "/more"), ("help", "/help"), ("not-found", "/no-such-page"),
            ("transactions-none", "/transactions?q=nothing-has-this-name"),
    ];

    [Fact]
    public async Task Every_page_of_the_demo_is_clean_in_every_viewing()
    {
        await using var browser = await BrowserRun.StartAsync();
        await using var product = await ProductRun.DemoAsync();
        List<string> faults = [];
        foreach (var viewing in Viewing.All)
        {
            var page = await product.SignInAsync(browser.Browser, viewing.Options);
            await PageCheck.WatchAsync(page);
            if (viewing == Viewing.Desktop)
                await TheMonthIsReconciledAsync(page, product.Address);
            await using var stranger = await browser.Browser.NewContextAsync(viewing.Options);
            var signIn = await stranger.NewPageAsync();
            await PageCheck.WatchAsync(signIn);
            await signIn.GotoAsync(product.Address + "/login");
            faults.AddRange(await PageCheck.LookAsync(signIn, "login", viewing));
            foreach (var (name, path) in pages)
            {
                await page.GotoAsync(product.Address + path);
                faults.AddRange(await PageCheck.LookAsync(page, "demo-" + name, viewing));
                if (viewing == Viewing.Desktop)
                    faults.AddRange(await PageCheck.NarrowAsync(page, name));
            }

            await page.GotoAsync(product.Address + "/transactions");
            await page.Locator("main tbody a").First.FollowAsync();
            faults.AddRange(await PageCheck.LookAsync(page, "demo-transaction", viewing));
            await page.GotoAsync(product.Address + "/holdings");
            await page.Locator("tr[data-instrument] a.name").First.FollowAsync();
            faults.AddRange(await PageCheck.LookAsync(page, "demo-instrument", viewing));
            await page.Context.CloseAsync();
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    // The statement comes by the first sync, seconds after the start. Of one day the gateway told nothing.
    private static Task TheMonthIsReconciledAsync(IPage page, string address) => Eventually.IsTrueAsync(
        "The month of the demo's gateway is reconciled",
        async () =>
        {
            await page.GotoAsync(address + "/reconciliation");
            var days = await page.Locator("main table").First.Locator("tbody tr").AllInnerTextsAsync();
            return days.Count(day => day.Contains("equal", StringComparison.Ordinal)) > 15
                && days.Where(day => day.Contains("statement only", StringComparison.Ordinal)).ToList() is [var silent]
                && silent.Contains("no connection", StringComparison.Ordinal);
        },
        TimeSpan.FromMinutes(1));
}
