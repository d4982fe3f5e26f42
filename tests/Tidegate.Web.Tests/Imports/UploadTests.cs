using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Tidegate.Domain.Workspaces;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Imports;

/// <summary>The form of the import page, sent as a browser without script sends it.</summary>
public sealed partial class UploadTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    [Fact]
    public async Task A_file_becomes_a_job_whose_page_says_what_it_was()
    {
        using var trader = await host.SignInAsync(Role.Trader);
        using var answer = await SendAsync(trader, await ActionAsync(trader), ("sign-in.xml", "<html><body>Sign in</body></html>"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var page = await trader.PageAsync(answer.Headers.Location!.ToString());
        Assert.Contains("sign-in.xml", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_file_is_answered_on_the_page_itself()
    {
        using var trader = await host.SignInAsync(Role.Trader);
        using var answer = await SendAsync(trader, await ActionAsync(trader), ("", "")); // so a browser sends a field without a file
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("No file was chosen", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_cut_off_imports_nothing_and_says_so()
    {
        using var trader = await host.SignInAsync(Role.Trader);
        using var cut = new StringContent("--cut\r\nContent-Disposition: form-data; na");
        cut.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=cut");
        using var answer = await trader.Client.PostAsync(new Uri(await ActionAsync(trader), UriKind.Relative), cut);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("did not arrive whole", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_without_the_token_of_the_form_are_refused()
    {
        using var trader = await host.SignInAsync(Role.Trader);
        var action = await ActionAsync(trader);
        using var answer = await SendAsync(trader, action[..action.IndexOf('?', StringComparison.Ordinal)], ("a.xml", "<a/>"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_viewer_is_told_which_role_is_needed_and_gets_no_form()
    {
        using var viewer = await host.SignInAsync(Role.Viewer);
        var page = await viewer.PageAsync("/import");
        Assert.Contains("needs the role trader", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Action(), page);
    }

    [Fact]
    public async Task The_limit_stands_on_the_page_before_anything_is_sent()
    {
        using var trader = await host.SignInAsync(Role.Trader);
        Assert.Contains("At most 1 GiB a file", await trader.PageAsync("/import"), StringComparison.Ordinal);
    }

    private static async Task<string> ActionAsync(Browser browser) =>
        WebUtility.HtmlDecode(Action().Match(await browser.PageAsync("/import")).Groups["address"].Value);

    private static async Task<HttpResponseMessage> SendAsync(Browser browser, string action, params (string Name, string Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            var part = new StringContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("text/xml");
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
            {
                Name = "\"files\"",
                FileName = $"\"{name}\""
            };
            form.Add(part);
        }

        return await browser.Client.PostAsync(new Uri(action, UriKind.Relative), form);
    }

    [GeneratedRegex("action=\"(?<address>/import/-/files[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Action();
}
