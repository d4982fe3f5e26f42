using System.Net;
using Tidegate.Domain.Workspaces;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Tests.Hosting;

public sealed class BehindProxyTests(BehindProxyTests.Proxied host) : IClassFixture<BehindProxyTests.Proxied>
{
    private const int Limit = 5;

    [Fact]
    public async Task Cookies_are_secure_and_TLS_is_asked_for_when_the_named_proxy_says_https()
    {
        using var browser = From("203.0.113.1", "https");
        using var page = await browser.GetAsync("/login");

        Assert.True(page.Headers.Contains("Strict-Transport-Security"));
        Assert.All(page.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_admin_whose_page_came_to_the_proxy_without_TLS_is_told()
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Admin);
        using var browser = From("203.0.113.2", "http");
        await browser.LoginAsync(person.Name, person.Password);

        Assert.Contains("came to the proxy without TLS", await browser.PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_address_asks_only_so_often_in_a_minute_and_another_one_is_not_held_up()
    {
        using var busy = From("203.0.113.3", "https");
        for (var i = 0; i < Limit; i++)
        {
            await busy.PageAsync("/login");
        }

        using var stopped = await busy.GetAsync("/login");
        using var other = From("203.0.113.4", "https");

        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
        await other.PageAsync("/login");
    }

    [Fact]
    public async Task Addresses_of_one_IPv6_network_share_their_limit()
    {
        for (var i = 0; i < Limit; i++)
        {
            using var neighbour = From($"2001:db8:1:2::{i + 1}", "https");
            await neighbour.PageAsync("/login");
        }

        using var last = From("2001:db8:1:2:aaaa::9", "https");
        using var stopped = await last.GetAsync("/login");

        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
    }

    private Browser From(string address, string scheme)
    {
        var browser = host.Stranger();
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        return browser;
    }

    public sealed class Proxied : WebHostFixture
    {
        protected override WebSettings Settings => base.Settings with
        {
            TrustedProxies = [IPAddress.Loopback],
            RequestsPerMinute = Limit,
        };
    }
}
