using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Tidegate.Domain.Workspaces;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Tests.Hosting;

public sealed partial class TidegateWebTests(TidegateWebTests.FailingHost host) : IClassFixture<TidegateWebTests.FailingHost>
{
    private const string Cause = "the cause nobody outside may read";

    [Fact]
    public void The_start_tells_where_the_pages_are() =>
        Assert.Equal($"Listening on http://127.0.0.1:{host.Address.Port}{Environment.NewLine}", host.Output);

    [Fact]
    public void A_setting_out_of_range_stops_the_start_and_is_named()
    {
        var fault = Assert.Throws<ValidationException>(() => TidegateWeb.Create(new WebSettings { Port = 70_000 }, _ => { }));
        Assert.Contains("Port", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_says_one_word_to_strangers()
    {
        using var stranger = host.Stranger();
        Assert.Equal("live", await stranger.PageAsync("/health/live"));
        Assert.Equal("ready", await stranger.PageAsync("/health/ready"));
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]         // a foreign name that was pointed at this address
    [InlineData("localhost.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost:1234", HttpStatusCode.OK)]               // through a tunnel the port differs
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    public async Task Only_known_host_names_are_answered(string name, HttpStatusCode expected)
    {
        using var stranger = host.Stranger();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/login");
        request.Headers.Host = name;

        using var answer = await stranger.Client.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Forwarded_headers_are_not_believed_unless_a_proxy_is_named()
    {
        using var stranger = host.Stranger();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/login");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await stranger.Client.SendAsync(request);

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_fault_shows_a_reference_that_the_log_explains_and_not_its_cause()
    {
        using var viewer = await host.SignInAsync(Role.Viewer);
        using var answer = await viewer.GetAsync("/fails?token=not-for-the-log");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain(Cause, text, StringComparison.Ordinal);
        var reference = Reference().Match(text).Groups["reference"].Value;
        Assert.NotEmpty(reference);
        Assert.Matches($"GET /fails failed; the page shows reference {reference}", host.Logged);
        Assert.Contains(Cause, host.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain("not-for-the-log", host.Logged, StringComparison.Ordinal);
        Assert.Equal(SecurityHeaders.ContentPolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory]
    [InlineData("HX-Request")]
    [InlineData("X-Fragment")]
    public async Task A_part_of_a_page_that_fails_is_answered_by_a_part(string header)
    {
        using var viewer = await host.SignInAsync(Role.Viewer);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fails");
        request.Headers.Add(header, "true");

        using var answer = await viewer.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("role=\"alert\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_that_a_stranger_asks_for_sends_the_whole_page_to_the_sign_in()
    {
        using var stranger = host.Stranger();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/settings/security");
        request.Headers.Add("HX-Request", "true");

        using var answer = await stranger.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("/login", answer.Headers.GetValues("HX-Redirect").Single());
    }

    [Fact]
    public async Task An_address_without_a_page_says_so()
    {
        using var viewer = await host.SignInAsync(Role.Viewer);
        using var answer = await viewer.GetAsync("/no/such/page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is nothing here", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_is_told_which_role_is_needed()
    {
        using var trader = await host.SignInAsync(Role.Trader);
        using var answer = await trader.GetAsync("/admin/people");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("needs the role admin", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_takes_no_more_than_a_form_needs()
    {
        using var viewer = await host.SignInAsync(Role.Viewer);
        using var content = new FormUrlEncodedContent([new("Input.Name", new string('x', 2 * 1024 * 1024))]);

        using var answer = await viewer.Client.PostAsync(new Uri("/login", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [GeneratedRegex("Reference <code>(?<reference>[0-9A-F]{10})</code>", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    /// <summary>A host with one more address, which fails.</summary>
    public sealed class FailingHost : WebHostFixture
    {
        protected override void Extend(WebApplication application) =>
            application.MapGet("/fails", (HttpContext _) => throw new InvalidOperationException(Cause));
    }
}
