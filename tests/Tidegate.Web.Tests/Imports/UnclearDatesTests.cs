using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Imports;
using Tidegate.TestKit;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Imports;

/// <summary>A file that writes 01/02/2025 and never a day above the 12th, and the form that asks what it means.</summary>
public sealed partial class UnclearDatesTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    [Fact]
    public async Task The_card_of_the_file_asks_for_the_format_and_imports_the_kept_file_with_it()
    {
        using var trader = await host.SignInAsync(Role.Trader);
        var (page, hash) = await RefusedAsync(trader, "U1");
        Assert.Contains("Day first: dd/MM/yyyy", await trader.PageAsync(page), StringComparison.Ordinal);

        using var answer = await ChooseAsync(trader, page, hash, "dd/MM/yyyy");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var done = await DoneAsync(trader, answer.Headers.Location!.ToString());
        Assert.Contains("Sat 1 Feb 2025", done, StringComparison.Ordinal); // 01/02/2025 with the day first
        Assert.DoesNotContain("dates unclear", done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_choice_does_for_all_files_of_the_import_that_are_alike()
    {
        using var trader = await host.SignInAsync(Role.Trader);
        var (page, hash) = await RefusedAsync(trader, "U2", "U3");

        using var answer = await ChooseAsync(trader, page, hash, "MM/dd/yyyy", alike: true);

        var done = await DoneAsync(trader, answer.Headers.Location!.ToString());
        Assert.Equal(5, done.Split("datetime=\"2025-01-02\"").Length); // first and last day of two files
    }

    [Theory]
    [InlineData("", "''")]                  // nothing chosen, by a browser that does not insist
    [InlineData("yyyyMMdd", "'yyyyMMdd'")]  // a format of the portal that cannot be this file's
    [InlineData("dd/mm/yyyy", "'dd/mm/yyyy'")]
    public async Task A_format_that_does_not_fit_is_named_and_nothing_is_imported(string dates, string named)
    {
        using var trader = await host.SignInAsync(Role.Trader);
        var (page, hash) = await RefusedAsync(trader, "U4");
        var before = await JobsAsync();

        using var answer = await ChooseAsync(trader, page, hash, dates);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"{named} is no date format that fits", text, StringComparison.Ordinal);
        Assert.Contains("Choose MM/dd/yyyy or dd/MM/yyyy.", text, StringComparison.Ordinal);
        Assert.Contains("/-/dates", text, StringComparison.Ordinal);
        Assert.Equal(before, await JobsAsync());
    }

    [Fact]
    public async Task A_file_of_another_import_is_refused()
    {
        using var trader = await host.SignInAsync(Role.Trader);
        var (page, _) = await RefusedAsync(trader, "U5");

        using var answer = await ChooseAsync(trader, page, "00ff", "dd/MM/yyyy");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("00ff", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_file_that_is_gone_is_named()
    {
        using var trader = await host.SignInAsync(Role.Trader);
        var (page, hash) = await RefusedAsync(trader, "U6");
        File.Delete(Path.Combine(host.Database.Folder.Statements, hash[..2], $"{hash}.xml.gz"));

        using var answer = await ChooseAsync(trader, page, hash, "dd/MM/yyyy");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("U6.xml is gone from the data folder", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_viewer_is_told_which_role_is_needed()
    {
        using var trader = await host.SignInAsync(Role.Trader);
        using var viewer = await host.SignInAsync(Role.Viewer);
        var (page, _) = await RefusedAsync(trader, "U7");

        var text = await viewer.PageAsync(page);

        Assert.Contains("needs the role trader", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/-/dates", text, StringComparison.Ordinal);
    }

    private static string FileOf(string account) =>
        "<FlexQueryResponse queryName=\"q\" type=\"AF\"><FlexStatements count=\"1\">"
        + $"<FlexStatement accountId=\"{account}\" fromDate=\"01/02/2025\" toDate=\"01/02/2025\" period=\"\" "
        + "whenGenerated=\"01/03/2025;040000\"><Trades></Trades></FlexStatement></FlexStatements></FlexQueryResponse>";

    /// <summary>Uploads a file for each account and waits until all are refused: the page of the job, and the first file's hash.</summary>
    private static async Task<(string Page, string Hash)> RefusedAsync(Browser browser, params string[] accounts)
    {
        using var form = new MultipartFormDataContent();
        foreach (var account in accounts)
        {
            var part = new StringContent(FileOf(account));
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
            {
                Name = "\"files\"",
                FileName = $"\"{account}.xml\"",
            };
            form.Add(part);
        }

        var action = WebUtility.HtmlDecode(Action().Match(await browser.PageAsync("/import")).Groups["address"].Value);
        using var answer = await browser.Client.PostAsync(new Uri(action, UriKind.Relative), form);
        var page = answer.Headers.Location!.ToString();
        Assert.Contains("dates unclear", await DoneAsync(browser, page), StringComparison.Ordinal);
        return (page, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FileOf(accounts[0])))));
    }

    private static async Task<string> DoneAsync(Browser browser, string page)
    {
        var text = "";
        await Eventually.IsTrueAsync("the import is done", async () =>
        {
            text = await browser.PageAsync(page);
            return text.Contains("data-state=\"done\"", StringComparison.Ordinal);
        });
        return text;
    }

    private static Task<HttpResponseMessage> ChooseAsync(Browser browser, string page, string hash, string dates, bool alike = false) =>
        browser.SendAsync(
            page,
            null,
            new Dictionary<string, string> { ["file"] = hash, ["dates"] = dates, ["alike"] = alike ? "yes" : "" },
            $"{page}/-/dates");

    private async Task<int> JobsAsync() =>
        (await host.AskAsync<GetImports, IReadOnlyList<ImportJobView>>(get => get.RunAsync(CancellationToken.None))).Count;

    [GeneratedRegex("action=\"(?<address>/import/-/files[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Action();
}
