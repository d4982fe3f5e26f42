using Tidegate.EndToEnd.Tests.Browser;
using Tidegate.EndToEnd.Tests.Product;

namespace Tidegate.EndToEnd.Tests.Screens;

/// <summary>The pages before the first statement, and the page of an import of which nothing could be used.</summary>
public sealed class EmptyScreensTests
{
    private static readonly (string Name, string Path)[] pages =
    [
        ("dashboard", "/"), ("holdings", "/holdings"), ("transactions", "/transactions"), ("cash", "/cash"), ("accounts", "/accounts"),
        ("import", "/import"), ("income", "/income"), ("gains", "/gains"), ("statement", "/statement"), ("findings", "/findings"),
        ("reconciliation", "/reconciliation"),
    ];

    [Fact]
    public async Task Every_empty_page_and_a_failed_import_are_clean_in_every_viewing()
    {
        await using var browser = await BrowserRun.StartAsync();
        await using var product = await ProductRun.EmptyAsync(browser.Browser);
        List<string> faults = [];
        foreach (var viewing in Viewing.All)
        {
            var page = await product.SignInAsync(browser.Browser, viewing.Options);
            await PageCheck.WatchAsync(page);
            foreach (var (name, path) in pages)
            {
                await page.GotoAsync(product.Address + path);
                faults.AddRange(await PageCheck.LookAsync(page, "empty-" + name, viewing));
            }

            await ImportPage.UploadAsync(
                page, product.Address, ("notes.txt", "no statement at all"u8.ToArray()),
                    ("login.xml", "<!DOCTYPE html><html><body>Sign in</body></html>"u8.ToArray()));
            faults.AddRange(await PageCheck.LookAsync(page, "error-import", viewing));
            await page.Context.CloseAsync();
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }
}
