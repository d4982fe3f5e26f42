using System.Net;
using Tidegate.Domain.Workspaces;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Tests.Hosting;

public sealed class HostingRiskTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    [Theory]
    [InlineData(false, false, false, "127.0.0.1", "127.0.0.1", HostingRisk.None)]           // one's own machine
    [InlineData(false, false, false, "127.0.0.1", "::ffff:127.0.0.1", HostingRisk.None)]
    [InlineData(false, false, true, "127.0.0.1", "127.0.0.1", HostingRisk.UnknownProxy)]    // a proxy here that nobody named
    [InlineData(true, true, false, "127.0.0.1", "203.0.113.9", HostingRisk.None)]           // as the guide sets it up
    [InlineData(false, true, false, "127.0.0.1", "203.0.113.9", HostingRisk.PlainAtProxy)]
    [InlineData(false, true, false, "127.0.0.1", "127.0.0.1", HostingRisk.PlainAtProxy)]
    [InlineData(false, false, false, "0.0.0.0", "203.0.113.9", HostingRisk.PlainOnNetwork)]
    [InlineData(false, false, false, "0.0.0.0", "127.0.0.1", HostingRisk.PlainOnNetwork)]   // the admin is here, others are not
    [InlineData(false, false, false, "0.0.0.0", null, HostingRisk.PlainOnNetwork)]
    [InlineData(true, true, false, "0.0.0.0", "203.0.113.9", HostingRisk.None)]             // a proxy on another machine
    public void The_way_of_a_request_is_judged(bool tls, bool believed, bool proxied, string listening, string? remote, HostingRisk risk) =>
        Assert.Equal(
            risk,
            HostingRisks.Of(tls, believed, proxied, IPAddress.Parse(listening), remote is null ? null : IPAddress.Parse(remote)));

    [Fact]
    public async Task An_admin_is_told_of_a_proxy_that_nobody_named_on_every_page_and_others_are_not()
    {
        const string Notice = "A proxy stands before these pages";
        using var admin = await host.SignInAsync(Role.Admin);
        using var viewer = await host.SignInAsync(Role.Viewer);
        foreach (var browser in (Browser[])[admin, viewer])
        {
            browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        }

        foreach (var page in (string[])["/", "/accounts", "/admin/people"])
        {
            Assert.Contains(Notice, await admin.PageAsync(page), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Notice, await viewer.PageAsync("/"), StringComparison.Ordinal);
        admin.Client.DefaultRequestHeaders.Remove("X-Forwarded-For");
        Assert.DoesNotContain(Notice, await admin.PageAsync("/"), StringComparison.Ordinal);
    }
}
