using System.Net;
using Tidegate.Domain.Workspaces;
using Tidegate.TestKit;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Notices;

/// <summary>The pages of notices and e-mail.</summary>
public sealed class NoticePagesTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    [Fact]
    public async Task Mail_is_set_up_tried_and_its_password_never_shown()
    {
        await using var mail = new FakeMailServer();
        using var admin = await host.SignInAsync(Role.Admin);

        using var saved = await admin.SendAsync("/admin/mail", null, Server(mail.Port), "/admin/mail/-/settings");
        using var sent = await admin.SendAsync(
            "/settings/notices", null,
            new Dictionary<string, string> { ["mail"] = "me@example.org", ["kinds"] = "3", ["then"] = "try" },
            "/settings/notices/-/mail");

        Assert.Equal("/admin/mail?result=saved", saved.Headers.Location?.ToString());
        Assert.Equal("/settings/notices?sent=me@example.org", sent.Headers.Location?.ToString());
        Assert.Contains("Subject: Tidegate: a mail to try it", Assert.Single(mail.Mails), StringComparison.Ordinal);
        var page = await admin.PageAsync("/settings/notices");
        Assert.Contains("value=\"3\" checked", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"1\" checked", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_said_with_its_name_and_what_to_look_at()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        using var saved = await admin.SendAsync("/admin/mail", null, Server(1), "/admin/mail/-/settings");

        using var answer = await admin.SendAsync(
            "/settings/notices", null, new Dictionary<string, string> { ["mail"] = "me@example.org", ["then"] = "try" },
            "/settings/notices/-/mail");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("127.0.0.1:1 cannot be reached", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("port", "465", "Port 465")]
    [InlineData("port", "x", "The port 0 is none")]
    [InlineData("sender", "nobody", "is no e-mail address")]
    public async Task Wrong_settings_are_refused_and_typed_values_stay(string field, string value, string words)
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var fields = Server(25);
        fields["password"] = "marker-of-a-password";
        fields["encrypted"] = "yes";
        fields[field] = value;

        using var answer = await admin.SendAsync("/admin/mail", null, fields, "/admin/mail/-/settings");
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains("value=\"127.0.0.1\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("marker-of-a-password", text, StringComparison.Ordinal);
        Assert.DoesNotContain("marker-of-a-password", host.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_address_of_ones_own_is_refused()
    {
        using var viewer = await host.SignInAsync(Role.Viewer);

        using var answer = await viewer.SendAsync(
            "/settings/notices", null, new Dictionary<string, string> { ["mail"] = "not an address" }, "/settings/notices/-/mail");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    private static Dictionary<string, string> Server(int port) => new()
    {
        ["host"] = "127.0.0.1",
        ["port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["sender"] = "tidegate@example.org",
    };
}
