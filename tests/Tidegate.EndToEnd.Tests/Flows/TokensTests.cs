using System.Net;
using System.Net.Http.Headers;
using Microsoft.Playwright;
using Tidegate.EndToEnd.Tests.Browser;
using Tidegate.EndToEnd.Tests.Product;

namespace Tidegate.EndToEnd.Tests.Flows;

/// <summary>A person makes a token, copies it, a program uses it, and the person revokes it.</summary>
public sealed class TokensTests
{
    [Fact]
    public async Task A_token_is_made_copied_used_and_revoked()
    {
        await using var browser = await BrowserRun.StartAsync();
        await using var product = await ProductRun.EmptyAsync(browser.Browser);
        List<string> faults = [];
        foreach (var viewing in Viewing.All)
        {
            var page = await product.SignInAsync(browser.Browser, viewing.Options);
            await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
            await PageCheck.WatchAsync(page);
            var name = $"program at {viewing.Width}";
            await page.GotoAsync(product.Address + "/settings/tokens");
            await page.GetByLabel("Name of the program").FillAsync(name);
            await page.GetByRole(AriaRole.Button, new() { Name = "Make a token" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true }).ClickAsync();
            await page.GetByText("Copied.").WaitForAsync();
            faults.AddRange(await PageCheck.LookAsync(page, "token-made", viewing));

            using var program = new HttpClient();
            program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Bearer", await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
            Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(new Uri(product.Address + "/api/v1/accounts"))).StatusCode);

            await page.GetByRole(AriaRole.Button, new() { Name = $"Revoke {name}" }).ClickAsync();
            await page.GetByText("The token is revoked.").WaitForAsync();
            faults.AddRange(await PageCheck.LookAsync(page, "token-revoked", viewing));
            Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync(new Uri(product.Address + "/api/v1/accounts"))).StatusCode);
            await page.Context.CloseAsync();
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }
}
