using System.Net;
using System.Net.Sockets;
using Npgsql;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Storage.Postgres;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Storage;

public sealed class PrivatePostgresTests : IDisposable
{
    private readonly TemporaryFolder place = new();
    private readonly DataFolder folder;

    public PrivatePostgresTests() => folder = new(place["home"]);

    private string Cluster => Path.Combine(folder.Postgres, "data");

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task The_first_starts_the_server_others_adopt_it_and_the_last_stops_it()
    {
        var first = await OpenAsync();
        var second = await OpenAsync();
        var server = PostmasterFile.Read(Cluster)!;

        Assert.False(first.Adopted);
        Assert.True(second.Adopted);
        await first.DisposeAsync();
        Assert.True(server.IsServerOf(Cluster));
        Assert.Equal(1, await AskAsync(second, "select 1"));
        await second.DisposeAsync();
        Assert.False(server.IsServerOf(Cluster));
    }

    [Fact]
    public async Task Several_that_race_for_the_first_start_share_one_server()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenAsync(folder)));

        Assert.Single(all.Select(one => one.Place).Distinct());
        Assert.Single(all, one => !one.Adopted);
        foreach (var one in all)
        {
            await one.DisposeAsync();
        }

        Assert.Null(PostmasterFile.Read(Cluster));
    }

    [Fact]
    public async Task What_was_committed_survives_a_kill_of_the_server()
    {
        await using (var before = await OpenAsync())
        {
            await AskAsync(before, "create table public.kept (n int); insert into public.kept values (42); select 0");
            await before.Source.DisposeAsync();
            await KillServerAsync();
        }

        await using var after = await OpenAsync();
        Assert.Equal(42, await AskAsync(after, "select n from public.kept"));
    }

    [Fact]
    public async Task A_server_killed_a_moment_ago_is_followed_by_a_new_one_at_once()
    {
        await using var held = await OpenAsync();
        using var server = System.Diagnostics.Process.GetProcessById(PostmasterFile.Read(Cluster)!.Process);
        server.Kill();

        // Its children may still live and its postmaster.pid is still there.
        await using var next = await OpenAsync();

        Assert.Equal(1, await AskAsync(next, "select 1"));
    }

    [Fact]
    public async Task A_stale_process_number_that_another_program_has_by_now_does_not_stop_the_start()
    {
        await (await OpenAsync()).DisposeAsync();
        await using var other = SleepAsServerUser();
        await File.WriteAllTextAsync(PostmasterFile.PathIn(Cluster), $"{other.Id}\n{Cluster}\n1\n5432\n\n127.0.0.1\n0 0\nready\n");
        await ServerAccount.Current().OwnAsync(PostmasterFile.PathIn(Cluster), CancellationToken.None);

        await using var database = await OpenAsync();

        Assert.Equal(1, await AskAsync(database, "select 1"));
        Assert.False(other.HasExited);
    }

    [Fact]
    public async Task A_port_taken_meanwhile_is_given_up()
    {
        var before = await OpenAsync();
        var port = before.Settings.Port;
        await before.DisposeAsync();
        using var thief = new TcpListener(IPAddress.Loopback, port);
        thief.Start();

        await using var after = await OpenAsync();

        Assert.NotEqual(port, after.Settings.Port);
        Assert.Equal(1, await AskAsync(after, "select 1"));
    }

    [Fact]
    public async Task The_server_keeps_its_port_else()
    {
        var before = await OpenAsync();
        var port = before.Settings.Port;
        await before.DisposeAsync();

        await using var after = await OpenAsync();

        Assert.Equal(port, after.Settings.Port);
    }

    [Fact]
    public async Task The_server_listens_on_loopback_asks_for_a_password_and_its_files_are_closed_to_others()
    {
        await using var database = await OpenAsync();
        await using var ask = database.Source.CreateCommand(
            "select current_setting('listen_addresses') || current_setting('unix_socket_directories')");
        Assert.Equal("127.0.0.1", await ask.ExecuteScalarAsync());

        var wrong = new NpgsqlConnectionStringBuilder(database.Settings.ConnectionString) { Password = "guessed", Pooling = false };
        await using var stranger = new NpgsqlConnection(wrong.ConnectionString);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => stranger.OpenAsync());
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);

        var owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(owner, File.GetUnixFileMode(Path.Combine(folder.Postgres, "password")));
        Assert.Equal(owner | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Postgres));
        Assert.Equal(owner | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Keys));
    }

    [Fact]
    public async Task The_server_never_runs_as_root()
    {
        await using var database = await OpenAsync();
        var server = PostmasterFile.Read(Cluster)!.Process;

        // Second number of the line: the effective user.
        var line = File.ReadLines($"/proc/{server}/status").Single(text => text.StartsWith("Uid:", StringComparison.Ordinal));

        Assert.NotEqual("0", line.Split('\t')[2]);
    }

    [Fact]
    public async Task Files_of_another_major_version_are_refused_with_the_way_to_upgrade()
    {
        await (await OpenAsync()).DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(Cluster, "PG_VERSION"), "9\n");

        var fault = await Assert.ThrowsAsync<StorageException>(OpenAsync);

        Assert.Equal("other-postgres-version", fault.Code);
        Assert.Contains("PostgreSQL 9", fault.Message, StringComparison.Ordinal);
        Assert.Contains("tidegate backup FILE", fault.Hint, StringComparison.Ordinal);
        Assert.Contains("tidegate restore FILE", fault.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_was_broken_while_the_cluster_was_made_is_begun_again()
    {
        await folder.PrepareAsync(privateServer: true, CancellationToken.None);
        Directory.CreateDirectory(Cluster + ".new");
        await File.WriteAllTextAsync(Path.Combine(Cluster + ".new", "half"), "made");

        await using var database = await OpenAsync(folder);

        Assert.Equal(1, await AskAsync(database, "select 1"));
    }

    [Fact]
    public async Task A_folder_on_the_way_that_the_server_cannot_search_is_named_before_anything_is_made()
    {
        var closed = place["closed"];
        Directory.CreateDirectory(closed);
        File.SetUnixFileMode(closed, UnixFileMode.None);
        var unreachable = new DataFolder(Path.Combine(closed, "in", "here"));

        var fault = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(unreachable));

        File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal("folder-not-searchable", fault.Code);
        Assert.Equal(closed, fault.Value);
        Assert.Contains(ServerAccount.Current().Name, fault.Message, StringComparison.Ordinal);
        Assert.Contains("chmod", fault.Hint, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(closed));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_gives_a_plain_message()
    {
        // Not even root makes folders in /proc.
        var fault = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(new DataFolder("/proc/tidegate")));

        Assert.Equal("no-permission", fault.Code);
        Assert.Equal("--data", fault.Field);
        Assert.Contains("/proc/tidegate", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_the_server_may_not_read_give_a_plain_message_with_the_server_s_words()
    {
        await (await OpenAsync()).DisposeAsync();
        File.SetUnixFileMode(Path.Combine(Cluster, "global", "pg_control"), UnixFileMode.None);

        var fault = await Assert.ThrowsAsync<StorageException>(OpenAsync);

        Assert.Equal("no-permission", fault.Code);
        Assert.Contains("pg_control", fault.Message, StringComparison.Ordinal);
        Assert.Contains("chown", fault.Hint, StringComparison.Ordinal);
    }

    private async Task<Database> OpenAsync()
    {
        if (!Directory.Exists(folder.Postgres))
        {
            await ReadyCluster.CopyIntoAsync(folder);
        }

        return await OpenAsync(folder);
    }

    private static Task<Database> OpenAsync(DataFolder at) => Database.OpenAsync(at, null, TimeProvider.System, CancellationToken.None);

    private static async Task<int> AskAsync(Database database, string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private async Task KillServerAsync()
    {
        using var server = System.Diagnostics.Process.GetProcessById(PostmasterFile.Read(Cluster)!.Process);
        server.Kill();
        await Eventually.IsTrueAsync("the server's processes are gone", () => PostmasterFile.Leftovers(Cluster).Count == 0);
    }

    private static RunningProcess SleepAsServerUser()
    {
        var nothing = new Dictionary<string, string?>();
        return Environment.IsPrivilegedProcess
            ? RunningProcess.Start(
                "setpriv",
                [$"--reuid={ServerAccount.UnprivilegedUser}", $"--regid={ServerAccount.UnprivilegedUser}", "--init-groups", "sleep", "300"],
                nothing)
            : RunningProcess.Start("sleep", ["300"], nothing);
    }
}
