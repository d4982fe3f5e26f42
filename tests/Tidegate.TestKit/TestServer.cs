using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tidegate.Platform.Storage;

namespace Tidegate.TestKit;

/// <summary>The one server of a test process, with a migrated template from which each test class gets its database in a moment.</summary>
internal sealed class TestServer
{
    private const string Template = "tidegate_template";
    private static readonly Lazy<Task<TestServer>> one = new(StartAsync);
    private readonly TemporaryFolder folder;
    private readonly Database database;
    private static readonly SemaphoreSlim copying = new(1, 1);
    private int count;

    private TestServer(TemporaryFolder folder, Database database)
    {
        this.folder = folder;
        this.database = database;
    }

    public static Task<TestServer> GetAsync() => one.Value;

    /// <summary>Makes a new database with all tables and a data folder of its own.</summary>
    public async Task<(string Name, string ConnectionString, DataFolder Folder)> MakeDatabaseAsync()
    {
        var number = Interlocked.Increment(ref count);
        var name = $"test_{number}";
        await copying.WaitAsync();
        try
        {
            await ExecuteAsync(database.Source, $"create database {name} template {Template}");
        }
        finally
        {
            copying.Release();
        }

        var own = new DataFolder(folder[name]);
        await own.PrepareAsync(privateServer: false, CancellationToken.None);
        return (name, ConnectionString(database, name), own);
    }

    public Task DropDatabaseAsync(string name) => ExecuteAsync(database.Source, $"drop database if exists {name} with (force)");

    private static async Task<TestServer> StartAsync()
    {
        var place = new TemporaryFolder();
        var data = new DataFolder(place["server"]);
        var server = await Database.OpenAsync(data, null, TimeProvider.System, CancellationToken.None);
        // What a power cut would destroy is thrown away in a minute anyway.
        await ExecuteAsync(
            server.Source,
            "alter system set fsync = off",
            "alter system set full_page_writes = off",
            "alter system set synchronous_commit = off",
            "select pg_reload_conf()",
            $"create database {Template}");
        await using (var template = Database.Over(ConnectionString(server, Template)))
        {
            await MakeTablesAsync(template, data);
        }

        RemoveWhenWeAreGone(place.Root);
        return new(place, server);
    }

    // The test runner ends its process without ceremony, sometimes by a kill; so another process waits for the end, then stops the server
    // and removes all.
    private static void RemoveWhenWeAreGone(string root)
    {
        const string Script =
            "exec >/dev/null 2>&1 </dev/null; tail --pid=$1 -f /dev/null; server=$(head -n 1 $2/server/postgres/data/postmaster.pid); "
            + "kill -QUIT $server; tail --pid=$server -f /dev/null; rm -rf $2";
        using var keeper = Process.Start("setsid", ["sh", "-c", Script, "sh", $"{Environment.ProcessId}", root]);
    }

    private static async Task MakeTablesAsync(Database template, DataFolder data)
    {
        await using var db = template.Context();
        if (db.Database.HasPendingModelChanges())
        {
            // While someone works on a table its migration is not written yet; a test of its own sees to it that it is in the end.
            await db.Database.EnsureCreatedAsync();
        }
        else
        {
            await new Migrator(template, data, TimeProvider.System).RunAsync(CancellationToken.None);
        }
    }

    private static string ConnectionString(Database server, string name) =>
        new NpgsqlConnectionStringBuilder(server.Settings.ConnectionString) { Database = name }.ConnectionString;

    private static async Task ExecuteAsync(NpgsqlDataSource source, params string[] statements)
    {
        foreach (var sql in statements)
        {
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
    }
}
