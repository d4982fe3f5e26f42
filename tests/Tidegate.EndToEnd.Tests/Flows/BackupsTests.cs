using Microsoft.Playwright;
using Tidegate.EndToEnd.Tests.Browser;
using Tidegate.EndToEnd.Tests.Product;

namespace Tidegate.EndToEnd.Tests.Flows;

/// <summary>An admin makes a backup, and is told of a proxy that nobody named.</summary>
public sealed class BackupsTests
{
    [Fact]
    public async Task The_button_makes_a_backup_that_the_page_shows_by_itself_and_the_notice_of_a_proxy_is_clean()
    {
        await using var browser = await BrowserRun.StartAsync();
        await using var product = await ProductRun.EmptyAsync(browser.Browser);
        List<string> faults = [];
        foreach (var viewing in Viewing.All)
        {
            var page = await product.SignInAsync(browser.Browser, viewing.Options);
            await PageCheck.WatchAsync(page);
            await page.GotoAsync(product.Address + "/admin/backup");
            var known = await page.Locator("#backups li").CountAsync();
            await page.ClickAsync("#backups button");
            await Assertions.Expect(page.Locator("#backups li")).ToHaveCountAsync(known + 1);
            await Assertions.Expect(page.Locator("#backups .notice")).ToHaveCountAsync(0);
            await page.GotoAsync(product.Address + "/admin/backup");
            faults.AddRange(await PageCheck.LookAsync(page, "backup-made", viewing));
            await page.Context.SetExtraHTTPHeadersAsync([new("X-Forwarded-For", "203.0.113.9")]);
            await page.GotoAsync(product.Address + "/accounts");
            await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("--proxy ADDRESS");
            faults.AddRange(await PageCheck.LookAsync(page, "proxy-notice", viewing));
            await page.Context.CloseAsync();
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }
}
