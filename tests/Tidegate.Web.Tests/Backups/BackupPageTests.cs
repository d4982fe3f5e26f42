using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage.Backups;
using Tidegate.TestKit;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Backups;

public sealed class BackupPageTests(BackupPageTests.Served host) : IClassFixture<BackupPageTests.Served>
{
    private const string Page = "/admin/backup";

    [Fact]
    public async Task An_admin_makes_a_backup_now_and_sees_it()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        Assert.Contains("none yet", await admin.PageAsync(Page), StringComparison.Ordinal);

        using var answer = await admin.SendAsync(Page, null, new Dictionary<string, string>(), Page + "/now");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);

        var text = "";
        await Eventually.IsTrueAsync("the page shows the backup", async () =>
        {
            text = await admin.PageAsync(Page);
            return text.Contains("by-hand-", StringComparison.Ordinal) && !text.Contains("is being made", StringComparison.Ordinal);
        });
        Assert.DoesNotContain("none yet", text, StringComparison.Ordinal);
        Assert.Contains("tidegate restore FILE", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_is_changed_and_a_wrong_one_comes_back_with_what_was_typed()
    {
        using var admin = await host.SignInAsync(Role.Admin);

        using var wrong = await admin.SendAsync(
            Page, null, new Dictionary<string, string> { ["on"] = "true", ["at"] = "02:30", ["keep"] = "999" }, Page + "/plan");
        var said = await wrong.Content.ReadAsStringAsync();
        using var right = await admin.SendAsync(
            Page, null, new Dictionary<string, string> { ["at"] = "04:15", ["keep"] = "3" }, Page + "/plan");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("from 1 to 365", said, StringComparison.Ordinal);
        Assert.Contains("value=\"999\"", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
        var page = await admin.PageAsync(right.Headers.Location!.ToString());
        Assert.Contains("The plan was saved", page, StringComparison.Ordinal);
        Assert.Contains("value=\"04:15\"", page, StringComparison.Ordinal);
        Assert.Contains("nightly backups are off", page, StringComparison.Ordinal);
    }

    public sealed class Served : WebHostFixture
    {
        protected override void AddMore(IServiceCollection services) => services.AddNightlyBackups();
    }
}
