using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Storage.Backups;
using Tidegate.Platform.Storage.Postgres;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Storage;

public sealed class BackupTests(PrivateDatabase source) : IClassFixture<PrivateDatabase>, IDisposable
{
    private const string SecretText = "a token of the broker";
    private readonly TemporaryFolder place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task A_secret_can_be_read_after_restoring_into_another_folder()
    {
        var (file, workspace) = await BackUpAsync();
        DataFolder target = new(place["other"]);

        var restored = Assert.IsType<RestoreOutcome.Restored>(await RestoreAsync(target, file));

        Assert.Equal(1, restored.Statements);
        Assert.Null(restored.Former);
        Assert.Equal("a statement", await File.ReadAllTextAsync(Path.Combine(target.Statements, "ab", "abcd.xml.gz")));
        Assert.Equal(SecretText, await ReadSecretAsync(target, workspace));
        Assert.Empty(Directory.GetFileSystemEntries(target.Root, "restoring*"));
    }

    [Fact]
    public async Task Without_the_key_ring_the_secret_stays_closed()
    {
        var (file, workspace) = await BackUpAsync();
        DataFolder target = new(place["other"]);
        await RestoreAsync(target, file);
        foreach (var key in Directory.GetFiles(target.Keys))
        {
            File.Delete(key);
        }

        var fault = await Assert.ThrowsAsync<StorageException>(() => ReadSecretAsync(target, workspace));

        Assert.Equal("secret-unreadable", fault.Code);
    }

    [Fact]
    public async Task A_folder_with_a_database_is_replaced_only_when_asked_and_the_former_is_kept()
    {
        var (file, workspace) = await BackUpAsync();
        DataFolder target = new(place["other"]);
        await MarkAsync(target, "former");

        var refused = Assert.IsType<RestoreOutcome.NotEmpty>(await RestoreAsync(target, file));
        Assert.Equal(target.Root, refused.Place);
        Assert.Equal("former", await MarkOfAsync(target));

        var restored = Assert.IsType<RestoreOutcome.Restored>(await RestoreAsync(target, file, replace: true));
        Assert.Equal(SecretText, await ReadSecretAsync(target, workspace));
        Assert.Null(await MarkOfAsync(target));
        Assert.NotNull(PostgresBinaries.ClusterMajor(Path.Combine(restored.Former!, "data")));
    }

    [Theory]
    [InlineData("cut")]      // the end is missing
    [InlineData("changed")]  // one byte differs
    [InlineData("page")]     // something else altogether
    [InlineData("empty")]
    public async Task A_damaged_file_leaves_the_old_as_it_was(string damage)
    {
        var (file, _) = await BackUpAsync();
        DataFolder target = new(place["other"]);
        await MarkAsync(target, "former");
        var keys = Directory.GetFiles(target.Keys);
        var bytes = await File.ReadAllBytesAsync(file);
        var broken = damage switch
        {
            "cut" => bytes[..(bytes.Length / 2)],
            "changed" => [.. bytes[..5000], (byte)(bytes[5000] ^ 1), .. bytes[5001..]],
            "page" => "<html><body>404 Not Found</body></html>"u8.ToArray(),
            _ => [],
        };
        await File.WriteAllBytesAsync(file, broken);

        var fault = await Assert.ThrowsAsync<StorageException>(() => RestoreAsync(target, file, replace: true));

        Assert.Equal("backup-damaged", fault.Code);
        Assert.Contains("Nothing was changed", fault.Message, StringComparison.Ordinal);
        Assert.Equal("former", await MarkOfAsync(target));
        Assert.Equal(keys, Directory.GetFiles(target.Keys));
        Assert.False(Directory.Exists(Path.Combine(target.Root, "restoring")));
    }

    [Fact]
    public async Task An_exchange_broken_between_its_two_renames_is_completed_by_the_next_start()
    {
        var (file, workspace) = await BackUpAsync();
        DataFolder target = new(place["other"]);
        await RestoreAsync(target, file);
        // As if the process had died after the old was put away and before the new took its place.
        Directory.Move(target.Postgres, RestoredCluster.Waiting(target));

        Assert.Equal(SecretText, await ReadSecretAsync(target, workspace));
        Assert.False(Directory.Exists(RestoredCluster.Waiting(target)));
    }

    [Fact]
    public async Task Into_a_named_database_all_or_nothing_is_restored()
    {
        var (file, workspace) = await BackUpAsync();
        await using var target = await PrivateDatabase.MakeAsync();
        RestoreBackup restore = new(target.Folder, target.ConnectionString, TimeProvider.System);

        Assert.IsType<RestoreOutcome.NotEmpty>(await restore.RunAsync(file, replace: false, CancellationToken.None));
        Assert.IsType<RestoreOutcome.Restored>(await restore.RunAsync(file, replace: true, CancellationToken.None));

        Assert.Equal(SecretText, await ReadSecretAsync(target.Folder, target.Database, workspace));
    }

    [Fact]
    public async Task A_backup_overwrites_nothing_and_only_its_owner_may_read_it()
    {
        var (file, _) = await BackUpAsync();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        var before = await File.ReadAllBytesAsync(file);

        var fault = await Assert.ThrowsAsync<StorageException>(
            () => new CreateBackup(source.Database, source.Folder, TimeProvider.System).RunAsync(file, CancellationToken.None));

        Assert.Equal("file-exists", fault.Code);
        Assert.Equal(before, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task A_backup_into_a_folder_that_is_not_there_says_so_and_leaves_nothing()
    {
        CreateBackup backup = new(source.Database, source.Folder, TimeProvider.System);

        var fault = await Assert.ThrowsAsync<StorageException>(() => backup.RunAsync(place["no/such/file"], CancellationToken.None));

        Assert.Equal("backup-not-written", fault.Code);
        Assert.Empty(Directory.GetFiles(source.Folder.Backups, "*.new"));
    }

    private async Task<(string File, WorkspaceId Workspace)> BackUpAsync()
    {
        await using var platform = source.Platform();
        var workspace = await source.AddWorkspaceAsync();
        await using (var scope = PrivateDatabase.Enter(platform, workspace))
        {
            await scope.ServiceProvider.GetRequiredService<SecretStore>().SetAsync("flex", new(SecretText), CancellationToken.None);
        }

        Directory.CreateDirectory(Path.Combine(source.Folder.Statements, "ab"));
        await File.WriteAllTextAsync(Path.Combine(source.Folder.Statements, "ab", "abcd.xml.gz"), "a statement");
        var file = place["backup.tidegate"];
        await new CreateBackup(source.Database, source.Folder, TimeProvider.System).RunAsync(file, CancellationToken.None);
        return (file, workspace);
    }

    private static Task<RestoreOutcome> RestoreAsync(DataFolder target, string file, bool replace = false) =>
        new RestoreBackup(target, null, TimeProvider.System).RunAsync(file, replace, CancellationToken.None);

    private static async Task<string?> ReadSecretAsync(DataFolder folder, WorkspaceId workspace)
    {
        await using var database = await Database.OpenAsync(folder, null, TimeProvider.System, CancellationToken.None);
        return await ReadSecretAsync(folder, database, workspace);
    }

    private static async Task<string?> ReadSecretAsync(DataFolder folder, Database database, WorkspaceId workspace)
    {
        await using var services = new ServiceCollection()
            .AddPlatform(new() { Folder = folder, Database = database })
            .BuildServiceProvider();
        await using var scope = PrivateDatabase.Enter(services, workspace);
        return (await scope.ServiceProvider.GetRequiredService<SecretStore>().FindAsync("flex", CancellationToken.None))?.Reveal();
    }

    private static async Task MarkAsync(DataFolder folder, string text)
    {
        await ReadyCluster.CopyIntoAsync(folder);
        await using var database = await Database.OpenAsync(folder, null, TimeProvider.System, CancellationToken.None);
        await using var command = database.Source.CreateCommand($"create table public.mark as select '{text}' as text");
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string?> MarkOfAsync(DataFolder folder)
    {
        await using var database = await Database.OpenAsync(folder, null, TimeProvider.System, CancellationToken.None);
        await using var look = database.Source.CreateCommand("select to_regclass('public.mark') is not null");
        if (await look.ExecuteScalarAsync() is not true)
        {
            return null;
        }

        await using var command = database.Source.CreateCommand("select text from public.mark");
        return (string?)await command.ExecuteScalarAsync();
    }
}
