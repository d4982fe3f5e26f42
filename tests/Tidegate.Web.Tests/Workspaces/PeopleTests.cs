using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Workspaces;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Workspaces;

/// <summary>Each test has a house of its own, since the last admin is a matter of all who are there.</summary>
public sealed partial class PeopleTests : IAsyncLifetime
{
    private const string People = "/admin/people";
    private readonly WebHostFixture host = new();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task An_added_person_gets_in_by_the_one_time_password_and_nowhere_before_choosing_another()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        using var added = await AddAsync(admin, "walter", "trader");
        var password = OneTime().Match(await added.Content.ReadAsStringAsync()).Groups["password"].Value;
        Assert.DoesNotContain(password, await admin.PageAsync(People), StringComparison.Ordinal);
        using var browser = host.Stranger();

        using var login = await browser.LoginAsync("walter", password);
        using var elsewhere = await browser.GetAsync("/settings/profile");
        Assert.Equal("/new-password", elsewhere.Headers.Location?.ToString());
        using var chosen = await browser.SendAsync("/new-password", "new-password", new Dictionary<string, string>
        {
            ["Input.Current"] = password,
            ["Input.Wanted"] = "walter chose this one",
            ["Input.Again"] = "walter chose this one",
        });

        Assert.Equal("/", chosen.Headers.Location?.ToString());
        Assert.Contains("trader", await browser.PageAsync("/settings/profile"), StringComparison.Ordinal);
        using var again = host.Stranger();
        using var refused = await again.LoginAsync("walter", password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task A_one_time_password_ends_after_a_day()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        using var added = await AddAsync(admin, "walter", "viewer");
        var password = OneTime().Match(await added.Content.ReadAsStringAsync()).Groups["password"].Value;
        host.Clock.Leap(OneTimePassword.Life);
        using var browser = host.Stranger();

        using var late = await browser.LoginAsync("walter", password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
    }

    [Theory]
    [InlineData("viewer-1", "viewer", "is taken")]
    [InlineData("VIEWER-1", "viewer", "is taken")]              // names differ by more than capitals
    [InlineData("two words", "viewer", "cannot be used")]
    [InlineData("", "viewer", "cannot be used")]
    [InlineData("walter", "owner", "There is no role")]
    public async Task A_person_who_cannot_be_added_is_refused_with_the_reason(string name, string role, string reason)
    {
        var taken = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        Assert.Equal("viewer-1", taken.Name);
        using var admin = await host.SignInAsync(Role.Admin);

        using var answer = await AddAsync(admin, name, role);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(reason, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var db = host.Database.Context(host.Workspace);
        Assert.Equal(2, await db.Users.CountAsync());
    }

    [Fact]
    public async Task Another_role_counts_from_the_next_request_on()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        using var browser = await host.SignInAsync(person);
        using var before = await browser.GetAsync(People);

        using var changed = await ChangeRoleAsync(admin, person, "admin");

        Assert.Equal(HttpStatusCode.Forbidden, before.StatusCode);
        Assert.Equal("/admin/people?result=done", changed.Headers.Location?.ToString());
        await browser.PageAsync(People);
    }

    [Fact]
    public async Task A_removed_person_is_a_stranger_at_the_next_request_and_leaves_nothing_behind()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var person = await host.AddMemberAsync(host.Workspace, Role.Trader);
        using var browser = await host.SignInAsync(person);

        using var removed = await admin.SendAsync(People, form: null, new Dictionary<string, string>(), $"{People}/{person.Id}/remove");

        Assert.Equal("/admin/people?result=done", removed.Headers.Location?.ToString());
        using var answer = await browser.GetAsync("/settings/profile");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        await using var db = host.Database.Context(host.Workspace);
        Assert.False(await db.Users.AnyAsync(p => p.Id == person.Id));
        Assert.False(await db.Set<PersonSession>().AnyAsync(s => s.PersonId == person.Id));
    }

    [Fact]
    public async Task The_last_admin_stays_admin()
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Admin);
        using var admin = await host.SignInAsync(person);

        using var demoted = await ChangeRoleAsync(admin, person, "viewer");
        using var removed = await admin.SendAsync(People, form: null, new Dictionary<string, string>(), $"{People}/{person.Id}/remove");

        Assert.Equal("/admin/people?result=last-admin", demoted.Headers.Location?.ToString());
        Assert.Equal("/admin/people?result=last-admin", removed.Headers.Location?.ToString());
        Assert.Contains("would have no admin", await admin.PageAsync("/admin/people?result=last-admin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Admins_who_demote_one_another_at_once_leave_one()
    {
        var people = new List<TestPerson>();
        for (var i = 0; i < 4; i++)
        {
            people.Add(await host.AddMemberAsync(host.Workspace, Role.Admin));
        }

        var outcomes = await Task.WhenAll(people.Select(person =>
            host.AskAsync<ChangeRole, MembershipChange>(change => change.RunAsync(person.Id, Role.Viewer, CancellationToken.None))));

        Assert.Single(outcomes, outcome => outcome is MembershipChange.LastAdmin);
        await using var db = host.Database.Context(host.Workspace);
        Assert.Equal(1, await db.Set<Membership>().CountAsync(m => m.Role == Role.Admin));
    }

    [Fact]
    public async Task An_admin_of_another_workspace_changes_nobody_here()
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        var elsewhere = await host.Database.AddWorkspaceAsync("Elsewhere");
        using var foreigner = await host.SignInAsync(await host.AddMemberAsync(elsewhere, Role.Admin));

        using var changed = await ChangeRoleAsync(foreigner, person, "admin");
        using var removed = await foreigner.SendAsync(People, form: null, new Dictionary<string, string>(), $"{People}/{person.Id}/remove");

        Assert.Equal("/admin/people?result=not-member", changed.Headers.Location?.ToString());
        Assert.Equal("/admin/people?result=not-member", removed.Headers.Location?.ToString());
        await using var db = host.Database.Context(host.Workspace);
        Assert.Equal(Role.Viewer, (await db.Set<Membership>().SingleAsync(m => m.PersonId == person.Id)).Role);
    }

    [Fact]
    public async Task Someone_in_two_workspaces_is_removed_from_one_only()
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        var elsewhere = await host.Database.AddWorkspaceAsync("Elsewhere");
        await using (var db = host.Database.Context(elsewhere))
        {
            var now = host.Clock.GetUtcNow();
            db.Add(new Membership { WorkspaceId = elsewhere.Value, PersonId = person.Id, Role = Role.Admin, CreatedAt = now });
            await db.SaveChangesAsync();
        }

        var outcome = await host.AskAsync<RemovePerson, MembershipChange>(remove => remove.RunAsync(person.Id, CancellationToken.None));

        Assert.IsType<MembershipChange.Done>(outcome);
        using var browser = await host.SignInAsync(person);
        Assert.Contains("Elsewhere", await browser.PageAsync("/settings/profile"), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> AddAsync(Browser admin, string name, string role) =>
        admin.SendAsync(People, "add-person", new Dictionary<string, string> { ["Input.Name"] = name, ["Input.Role"] = role });

    private static Task<HttpResponseMessage> ChangeRoleAsync(Browser admin, TestPerson person, string role) =>
        admin.SendAsync(People, form: null, new Dictionary<string, string> { ["role"] = role }, $"{People}/{person.Id}/role");

    [GeneratedRegex("<code class=\"user-select-all\">(?<password>[a-z0-9-]+)</code>", RegexOptions.ExplicitCapture)]
    private static partial Regex OneTime();
}
