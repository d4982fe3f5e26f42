using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Storage.Backups;
using Tidegate.Platform.Workspaces;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Storage;

public sealed class MigratorTests : IAsyncLifetime
{
    private PrivateDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PrivateDatabase.MakeAsync();
        await ExecuteAsync("drop schema tidegate cascade");
    }

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Of_two_at_once_one_migrates_and_the_other_waits_for_it()
    {
        await using var other = Database.Over(database.ConnectionString);

        var outcomes = await Task.WhenAll(MigrateAsync(database.Database), MigrateAsync(other));

        Assert.Single(outcomes, outcome => outcome is MigrationOutcome.Applied);
        Assert.Single(outcomes, outcome => outcome is MigrationOutcome.UpToDate);
    }

    [Fact]
    public async Task An_empty_database_is_not_backed_up()
    {
        var applied = Assert.IsType<MigrationOutcome.Applied>(await MigrateAsync(database.Database));

        Assert.Equal(["20000101000000_First", "20000102000000_Second"], applied.Names);
        Assert.Null(applied.Backup);
        Assert.Empty(Directory.GetFiles(database.Folder.Backups));
    }

    [Fact]
    public async Task A_database_with_tables_is_backed_up_before_it_changes()
    {
        await using (var db = Context(database.Database))
        {
            await db.Database.MigrateAsync("20000101000000_First");
        }

        await ExecuteAsync("insert into tidegate.probe values (42)");

        var applied = Assert.IsType<MigrationOutcome.Applied>(await MigrateAsync(database.Database));

        Assert.Equal(["20000102000000_Second"], applied.Names);
        Assert.Equal(database.Folder.Backups, Path.GetDirectoryName(applied.Backup));
        // The backup holds the row, and the table as it was: with one column.
        await using var other = await PrivateDatabase.MakeAsync();
        using var place = new TemporaryFolder();
        await BackupReader.UnpackAsync(applied.Backup!, place.Root, CancellationToken.None);
        await DumpTool.RestoreAsync(other.Database.Settings, place[BackupFile.Dump], CancellationToken.None);
        await using var look = other.Database.Source.CreateCommand("select row_to_json(probe)::text from tidegate.probe");
        Assert.Equal("""{"n":42}""", await look.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_alone()
    {
        await MigrateAsync(database.Database);
        await ExecuteAsync("insert into tidegate.migrations values ('29990101000000_Future', '99')");

        var fault = await Assert.ThrowsAsync<StorageException>(() => MigrateAsync(database.Database));

        Assert.Equal("database-newer", fault.Code);
        Assert.Contains("29990101000000_Future", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_newest_backups_of_its_own_are_kept()
    {
        for (var number = 0; number < Migrator.KeptBackups + 3; number++)
        {
            var file = Path.Combine(database.Folder.Backups, $"before-{number:00}{BackupFile.Extension}");
            await File.WriteAllTextAsync(file, "old");
            File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1 + number, 0, 0, 0, DateTimeKind.Utc));
        }

        await File.WriteAllTextAsync(Path.Combine(database.Folder.Backups, $"mine{BackupFile.Extension}"), "the person's own");
        await ExecuteAsync("create schema tidegate", "create table tidegate.something (n int)");

        await MigrateAsync(database.Database);

        var left = Directory.GetFiles(database.Folder.Backups).Select(Path.GetFileName).ToList();
        Assert.Equal(Migrator.KeptBackups + 1, left.Count);
        Assert.Contains($"mine{BackupFile.Extension}", left);
        Assert.DoesNotContain($"before-03{BackupFile.Extension}", left);
        Assert.Contains($"before-04{BackupFile.Extension}", left);
    }

    private Task<MigrationOutcome> MigrateAsync(Database on) =>
        new Migrator(on, database.Folder, TimeProvider.System, () => Context(on)).RunAsync(CancellationToken.None);

    // Two small migrations of this assembly take the place of the product's, of which there may be only one.
    private static TidegateDb Context(Database on)
    {
        var options = new DbContextOptionsBuilder<TidegateDb>()
            .UseNpgsql(on.Source, npgsql => npgsql
                .MigrationsHistoryTable("migrations", TidegateDb.Schema)
                .MigrationsAssembly(typeof(MigratorTests).Assembly.GetName().Name))
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        return new(options.Options, new CurrentWorkspace());
    }

    private async Task ExecuteAsync(params string[] statements)
    {
        foreach (var sql in statements)
        {
            await using var command = database.Database.Source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
    }
}
