using System.Text.RegularExpressions;
using Tidegate.Domain.Workspaces;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Tests.Hosting;

public sealed partial class SecurityHeadersTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    [Fact]
    public async Task Every_answer_carries_the_headers_and_no_page_brings_code_or_style_of_its_own()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        using var stranger = host.Stranger();
        string[] paths =
        [
            .. EndpointTable.Rows.Where(row => row.Methods.Contains("GET", StringComparison.Ordinal)).Select(row => row.Pattern),
            "/no/such/page",
        ];
        foreach (var browser in (Browser[])[admin, stranger])
        {
            foreach (var path in paths.Where(path => !path.Contains('{', StringComparison.Ordinal)))
            {
                using var answer = await browser.Client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
                Assert.Equal(SecurityHeaders.ContentPolicy, Header(answer, "Content-Security-Policy"));
                Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
                Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
                Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
                Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
                Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
                Assert.Equal("require-corp", Header(answer, "Cross-Origin-Embedder-Policy"));
                Assert.Equal("none", Header(answer, "X-Permitted-Cross-Domain-Policies"));
                Assert.Equal("off", Header(answer, "X-DNS-Prefetch-Control"));
                Assert.Equal("noindex, nofollow", Header(answer, "X-Robots-Tag"));
                Assert.Contains("geolocation=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
                Assert.False(answer.Headers.Contains("X-Powered-By"), path);
                // What has a tag is asked for again before each use; all else is kept nowhere.
                Assert.Equal(answer.Headers.ETag is null ? "no-store" : "no-cache, private", Header(answer, "Cache-Control"));
                Assert.False(answer.Headers.Contains("Server"), path);
                if (answer.Content.Headers.ContentType?.MediaType == "text/event-stream")
                {
                    continue; // it has no end
                }

                Assert.Empty(OwnCode().Matches(await answer.Content.ReadAsStringAsync()).Select(match => $"{path}: {match.Value}"));
            }
        }
    }

    [Fact]
    public void The_content_policy_allows_nothing_from_elsewhere_and_nothing_inside_a_page()
    {
        Assert.Contains("default-src 'none'", SecurityHeaders.ContentPolicy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", SecurityHeaders.ContentPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", SecurityHeaders.ContentPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", SecurityHeaders.ContentPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain('*', SecurityHeaders.ContentPolicy);
    }

    [Fact]
    public async Task Files_of_the_pages_may_be_kept_by_browsers_and_carry_the_policy_too()
    {
        using var stranger = host.Stranger();
        var page = await stranger.PageAsync("/login");
        var sheet = StyleSheet().Match(page).Groups["address"].Value;

        using var answer = await stranger.GetAsync(sheet);

        Assert.True(answer.IsSuccessStatusCode, sheet);
        Assert.Contains("immutable", Header(answer, "Cache-Control"), StringComparison.Ordinal);
        Assert.Equal(SecurityHeaders.ContentPolicy, Header(answer, "Content-Security-Policy"));
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values)
            ? string.Join(", ", values)
            : $"{answer.RequestMessage?.RequestUri} has no {name}";

    // Scripts without an address, style elements and attributes, event attributes, and script addresses.
    [GeneratedRegex(@"<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle=|\son[a-z]+=""|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex OwnCode();

    [GeneratedRegex(@"rel=""stylesheet"" href=""(?<address>[^""]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex StyleSheet();
}
