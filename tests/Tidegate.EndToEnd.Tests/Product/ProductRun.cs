using Microsoft.Playwright;
using Tidegate.TestKit;

namespace Tidegate.EndToEnd.Tests.Product;

/// <summary>The built product as its user starts it: own data folder, free port, a person who can sign in.</summary>
public sealed class ProductRun : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private RunningProcess process = null!;

    private ProductRun()
    {
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Its data folder.</summary>
    public string Data => folder["data"];

    /// <summary>The set-up link of an installation that nobody owns yet.</summary>
    public string Invitation { get; private set; } = "";

    public string Person { get; private set; } = "";

    public string Password { get; private set; } = "";

    /// <summary>Starts <c>tidegate demo</c> and waits until it listens.</summary>
    public static async Task<ProductRun> DemoAsync(params string[] more)
    {
        var run = await StartAsync(["demo", "--port", "0", .. more]);
        run.Person = (await run.process.WaitForAsync(@"^\s*Name\s+(\S+)")).Groups[1].Value;
        run.Password = (await run.process.WaitForAsync(@"^\s*Password\s+(\S+)")).Groups[1].Value;
        return run;
    }

    /// <summary>Starts <c>tidegate serve</c> on an empty data folder; nobody owns it yet.</summary>
    public static async Task<ProductRun> NewAsync(params string[] more)
    {
        var run = await StartAsync(["serve", "--port", "0", .. more]);
        run.Invitation = (await run.process.WaitForAsync(@"(http\S+/first-run\S+)")).Groups[1].Value;
        return run;
    }

    /// <summary>Starts <c>tidegate serve</c> on an empty data folder and makes the owner through the set-up link, in a browser.</summary>
    public static async Task<ProductRun> EmptyAsync(IBrowser browser, params string[] more)
    {
        var run = await NewAsync(more);
        run.Person = "owner";
        run.Password = "correct horse battery staple";
        var page = await browser.NewPageAsync();
        await page.GotoAsync(run.Invitation);
        await page.FillAsync("#name", run.Person);
        await page.FillAsync("#password", run.Password);
        await page.FillAsync("#again", run.Password);
        await page.ClickAsync("main button");
        await page.WaitForURLAsync(url => !url.Contains("first-run", StringComparison.Ordinal));
        await page.CloseAsync();
        return run;
    }

    /// <summary>A signed-in page of a fresh browser context.</summary>
    public async Task<IPage> SignInAsync(IBrowser browser, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address + "/login");
        await page.FillAsync("#name", Person);
        await page.FillAsync("#password", Password);
        await page.ClickAsync("main button");
        await page.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal));
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await process.InterruptAsync();
        await process.WaitForExitAsync();
        await process.DisposeAsync();
        folder.Dispose();
    }

    private static async Task<ProductRun> StartAsync(IReadOnlyList<string> arguments)
    {
        var run = new ProductRun();
        run.process = RunningProcess.Tidegate([.. arguments, "--data", run.Data]);
        run.Address = (await run.process.WaitForAsync(@"Listening on (http://\S+)", TimeSpan.FromMinutes(3))).Groups[1].Value.TrimEnd('/');
        return run;
    }
}
