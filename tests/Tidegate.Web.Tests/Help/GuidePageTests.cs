using System.Net;
using System.Text.RegularExpressions;
using Tidegate.Domain.Workspaces;
using Tidegate.TestKit;
using Tidegate.Web.Help;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Help;

/// <summary>The guides as pages.</summary>
public sealed partial class GuidePageTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    [Fact]
    public async Task Each_guide_opens_under_help_and_its_links_lead_to_guides_and_headings_that_exist()
    {
        using var browser = await host.SignInAsync(Role.Viewer);
        var help = await browser.PageAsync("/help");
        var names = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "docs", "guides"), "*.md")
            .Select(file => Path.GetFileNameWithoutExtension(file)).ToList();
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            Assert.Contains($"href=\"/help/{name}\"", help, StringComparison.Ordinal);
            pages[$"/help/{name}"] = await browser.PageAsync($"/help/{name}");
        }

        var links = pages.SelectMany(page => Link().Matches(page.Value).Select(match => (From: page.Key, To: match.Groups["to"].Value)))
            .Where(link => link.To.StartsWith("/help/", StringComparison.Ordinal) || link.To.StartsWith('#')).ToList();
        Assert.True(links.Count > 20, $"{links.Count} links");
        foreach (var (from, to) in links.Where(link => link.To != "#main"))
        {
            var parts = (to.StartsWith('#') ? from + to : to).Split('#');
            Assert.True(pages.TryGetValue(parts[0], out var target), $"{from}: {to}");
            Assert.True(parts.Length == 1 || target.Contains($"id=\"{parts[1]}\"", StringComparison.Ordinal), $"{from}: {to}");
        }

        Assert.All(pages.Values, page => Assert.DoesNotContain(".md\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guide_that_does_not_exist_is_said()
    {
        using var browser = await host.SignInAsync(Role.Viewer);

        using var answer = await browser.GetAsync("/help/how-to-get-rich");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such guide", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_looks_like_a_program_is_shown_and_what_leads_to_the_sources_is_words()
    {
        var guide = GuideShelf.Render(
            "own",
            "# A title\n\nSee [that](other.md#place), [this](../../deploy/compose.yaml) and [far](https://example.org).\n\n"
                + "<script>x()</script>");

        Assert.Equal("A title", guide.Title);
        Assert.DoesNotContain("<h1", guide.Html, StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"/help/other#place\">that</a>, this and <a href=\"https://example.org\"", guide.Html, StringComparison.Ordinal);
        Assert.Contains("rel=\"noreferrer\"", guide.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", guide.Html, StringComparison.Ordinal);
    }

    [GeneratedRegex("href=\"(?<to>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
