using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage;
using Tidegate.TestKit;
using Secret = Tidegate.Platform.Storage.Secret;

namespace Tidegate.Platform.Tests.Storage;

public sealed class SecretTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private const string Text = "hunter2-äöü";

    [Fact]
    public void It_has_no_text_form()
    {
        Secret secret = new(Text);
        Assert.DoesNotContain(Text, $"{secret} {secret.GetHashCode()} {new { secret }}", StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new { secret }));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Secret>("\"x\""));
        Assert.Equal(Text, secret.Reveal());
    }

    [Fact]
    public async Task Another_workspace_cannot_read_it()
    {
        await using var platform = database.Platform();
        var ring = platform.GetRequiredService<IDataProtectionProvider>();
        WorkspaceId mine = new(Guid.CreateVersion7());
        var bytes = new Secret(Text).Protect(mine, ring);

        Assert.Equal(new Secret(Text), Secret.Unprotect(bytes, mine, ring));
        var fault = Assert.Throws<StorageException>(() => Secret.Unprotect(bytes, new(Guid.CreateVersion7()), ring));
        Assert.Equal("secret-unreadable", fault.Code);
    }

    [Fact]
    public async Task It_stands_encrypted_in_the_database_and_is_replaced_by_name()
    {
        await using var platform = database.Platform();
        var workspace = await database.AddWorkspaceAsync();
        await using var scope = PrivateDatabase.Enter(platform, workspace);
        var store = scope.ServiceProvider.GetRequiredService<SecretStore>();

        await store.SetAsync("flex", new("first"), CancellationToken.None);
        await store.SetAsync("flex", new(Text), CancellationToken.None);

        await using var look = database.Database.Source.CreateCommand(
            "select encode(protected, 'escape') from secrets where workspace_id = $1");
        look.Parameters.Add(new() { Value = workspace.Value });
        Assert.DoesNotContain("hunter2", (string)(await look.ExecuteScalarAsync())!, StringComparison.Ordinal);
        Assert.Equal(Text, (await store.FindAsync("flex", CancellationToken.None))?.Reveal());
        await store.RemoveAsync("flex", CancellationToken.None);
        Assert.Null(await store.FindAsync("flex", CancellationToken.None));
    }
}
