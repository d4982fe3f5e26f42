using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Storage;

public sealed class QueryFilterTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    [Fact]
    public async Task Two_scopes_with_different_workspaces_see_different_rows()
    {
        await using var platform = database.Platform();
        var mine = await database.AddWorkspaceAsync();
        var theirs = await database.AddWorkspaceAsync();
        // The same name in both, alternating, so that a model that remembers its first workspace is found out.
        foreach (var (workspace, text) in new[] { (mine, "mine"), (theirs, "theirs"), (mine, "mine"), (theirs, "theirs") })
        {
            await using var scope = PrivateDatabase.Enter(platform, workspace);
            await scope.ServiceProvider.GetRequiredService<SecretStore>().SetAsync("token", new(text), CancellationToken.None);
        }

        foreach (var (workspace, text) in new[] { (mine, "mine"), (theirs, "theirs"), (mine, "mine") })
        {
            await using var scope = PrivateDatabase.Enter(platform, workspace);
            var found = await scope.ServiceProvider.GetRequiredService<SecretStore>().FindAsync("token", CancellationToken.None);
            Assert.Equal(text, found?.Reveal());
            var db = scope.ServiceProvider.GetRequiredService<TidegateDb>();
            Assert.Equal(workspace.Value, (await db.Set<StoredSecret>().SingleAsync()).WorkspaceId);
        }
    }

    [Fact]
    public async Task A_scope_that_entered_no_workspace_sees_nothing()
    {
        await using var platform = database.Platform();
        var workspace = await database.AddWorkspaceAsync();
        await using (var scope = PrivateDatabase.Enter(platform, workspace))
        {
            await scope.ServiceProvider.GetRequiredService<SecretStore>().SetAsync("token", new("x"), CancellationToken.None);
        }

        await using var stranger = platform.CreateAsyncScope();
        Assert.Empty(await stranger.ServiceProvider.GetRequiredService<TidegateDb>().Set<StoredSecret>().ToListAsync());
    }

    [Fact]
    public void Every_table_with_a_workspace_leads_its_key_with_it_and_is_filtered_by_it()
    {
        using var db = database.Context(default);
        var owned = db.Model.GetEntityTypes().Where(entity => entity.FindProperty("WorkspaceId") is not null && !entity.IsOwned()).ToList();

        Assert.NotEmpty(owned);
        Assert.All(owned, entity =>
        {
            Assert.True(typeof(IWorkspaceOwned).IsAssignableFrom(entity.ClrType), $"{entity.ClrType.Name} does not say that it is owned.");
            Assert.Equal("WorkspaceId", entity.FindPrimaryKey()!.Properties[0].Name);
            Assert.NotEmpty(entity.GetRootType().GetDeclaredQueryFilters());
        });
    }

    [Fact]
    public void A_reference_between_tables_of_a_workspace_contains_the_workspace()
    {
        using var db = database.Context(default);
        var crossing = db.Model.GetEntityTypes()
            .Where(entity => typeof(IWorkspaceOwned).IsAssignableFrom(entity.ClrType))
            .SelectMany(entity => entity.GetForeignKeys())
            .Where(key => typeof(IWorkspaceOwned).IsAssignableFrom(key.PrincipalEntityType.ClrType))
            .Where(key => key.Properties.All(property => property.Name != "WorkspaceId"))
            .Select(key => key.GetConstraintName());

        Assert.Empty(crossing);
    }

    [Fact]
    public void The_migrations_describe_the_tables_as_they_are()
    {
        using var db = database.Context(default);
        Assert.False(
            db.Database.HasPendingModelChanges(),
            "Add a migration: dotnet ef migrations add NAME --project src/Tidegate.Platform --output-dir Storage/Migrations");
    }

    [Fact]
    public void Every_table_either_has_a_workspace_or_is_known_to_have_none()
    {
        using var db = database.Context(default);
        // People may be members of several workspaces; the rest is about people, or is the workspace itself.
        // A token may stand in several workspaces, and the broker counts its calls over all of them.
        string[] without =
        [
            "flex_calls", "people", "person_claims", "person_logins", "person_passkeys", "person_sessions", "person_tokens", "setup_links",
            "workspaces",
        ];

        var found = db.Model.GetEntityTypes()
            .Where(entity => !typeof(IWorkspaceOwned).IsAssignableFrom(entity.ClrType) && !entity.IsOwned())
            .Select(entity => entity.GetTableName());

        Assert.Equal(without, found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_first_workspace_is_made_once_however_many_ask_for_it()
    {
        await using var fresh = await PrivateDatabase.MakeAsync();
        await using var platform = fresh.Platform();

        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var scope = platform.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<OpenWorkspace>().RunAsync(CancellationToken.None);
        }));

        Assert.Single(found.Distinct());
    }
}
