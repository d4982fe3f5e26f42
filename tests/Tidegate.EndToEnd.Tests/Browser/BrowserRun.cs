using Microsoft.Playwright;

namespace Tidegate.EndToEnd.Tests.Browser;

/// <summary>Debian's Chromium, without network beyond this machine.</summary>
public sealed class BrowserRun : IAsyncDisposable
{
    /// <summary>How long what is expected on a page may take: a limit for what never comes, also on a busy machine.</summary>
    private static readonly TimeSpan ExpectLimit = TimeSpan.FromMinutes(1);

    private readonly IPlaywright playwright;

    private BrowserRun(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        Browser = browser;
    }

    public IBrowser Browser { get; }

    public static async Task<BrowserRun> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout((float)ExpectLimit.TotalMilliseconds);
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            // The sandbox of the browser does not start for root; only these tests' own pages are opened.
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
        return new(driver, browser);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.CloseAsync();
        playwright.Dispose();
    }
}
