using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Tidegate.Platform.Storage;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Verbs;

/// <summary>The product as real processes on one data folder.</summary>
public sealed class ServeTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder place = new();
    private readonly DataFolder folder;

    public ServeTests() => folder = new(place["home"]);

    public Task InitializeAsync() => ReadyCluster.CopyIntoAsync(folder);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task Serve_prints_where_it_listens_and_the_set_up_link_and_leaves_nothing_running()
    {
        await using var serve = Serve();
        var address = (await serve.WaitForAsync("^Listening on (http://127.0.0.1:[0-9]+)$")).Groups[1].Value;
        await serve.WaitForAsync($"^{address}/first-run[?]token=[^ ]{{20,}}$");
        using HttpClient client = new();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(address + "/health/ready"))).StatusCode);

        await serve.InterruptAsync();

        Assert.Equal(0, await serve.WaitForExitAsync());
        Assert.Null(ServerProcess());
    }

    [Fact]
    public async Task A_second_serve_is_refused_while_other_verbs_run_beside_the_first()
    {
        await using var serve = Serve();
        var address = (await serve.WaitForAsync("^Listening on (.+)$")).Groups[1].Value;

        var second = await RunningProcess.RunTidegateAsync("serve", "--port", "0", "--data", folder.Root);
        Assert.Equal(1, second.ExitCode);
        Assert.Contains($"'tidegate serve' (process {serve.Id}, since ", second.Errors, StringComparison.Ordinal);
        Assert.Contains($"at {address}", second.Errors, StringComparison.Ordinal);

        var beside = await RunningProcess.RunTidegateAsync("backup", place["b.tidegate"], "--data", folder.Root);
        Assert.Equal(0, beside.ExitCode);
        Assert.True(File.Exists(place["b.tidegate"]));
        Assert.NotNull(ServerProcess());
        Assert.False(serve.HasExited);
    }

    [Fact]
    public async Task After_a_kill_of_the_product_the_next_verb_adopts_the_server_and_stops_it_as_the_last()
    {
        int server;
        await using (var serve = Serve())
        {
            await serve.WaitForAsync("^Listening on ");
            server = ServerProcess()!.Value;
            await serve.KillAsync();
        }

        Assert.Equal(server, ServerProcess());
        var log = await LogLengthAsync();
        var next = await RunningProcess.RunTidegateAsync("backup", place["b.tidegate"], "--data", folder.Root);

        Assert.Equal(0, next.ExitCode);
        Assert.Null(ServerProcess());
        Assert.DoesNotContain("starting PostgreSQL", (await LogAsync())[log..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_killed_under_a_running_serve_is_started_again()
    {
        await using var serve = Serve();
        // The link is the last that starting asks the database for.
        await serve.WaitForAsync("/first-run");
        using (var server = Process.GetProcessById(ServerProcess()!.Value))
        {
            server.Kill();
        }

        await serve.WaitForAsync("had ended and was started again");

        var beside = await RunningProcess.RunTidegateAsync("backup", place["b.tidegate"], "--data", folder.Root);
        Assert.Equal(0, beside.ExitCode);
    }

    [Fact]
    public async Task Two_processes_that_race_for_the_first_start_both_do_their_work()
    {
        using var fresh = new TemporaryFolder();
        var home = fresh["home"];

        var both = await Task.WhenAll(
            RunningProcess.RunTidegateAsync("backup", fresh["1.tidegate"], "--data", home),
            RunningProcess.RunTidegateAsync("backup", fresh["2.tidegate"], "--data", home));

        Assert.All(both, run => Assert.True(run.ExitCode == 0, run.Errors));
        Assert.True(File.Exists(fresh["1.tidegate"]) && File.Exists(fresh["2.tidegate"]));
    }

    [Fact]
    public async Task A_busy_port_is_named_with_who_holds_it_and_what_to_do()
    {
        using TcpListener thief = new(IPAddress.Loopback, 0);
        thief.Start();
        var port = ((IPEndPoint)thief.LocalEndpoint).Port;

        var (code, _, errors) = await RunningProcess.RunTidegateAsync("serve", "--port", $"{port}", "--data", folder.Root);

        Assert.Equal(1, code);
        Assert.Contains($"Port {port} is in use by '", errors, StringComparison.Ordinal);
        Assert.Contains($"(process {Environment.ProcessId})", errors, StringComparison.Ordinal);
        Assert.Contains("--port", errors, StringComparison.Ordinal);
        Assert.Null(ServerProcess());
    }

    [Fact]
    public async Task Ctrl_C_of_the_terminal_does_not_reach_the_server()
    {
        await using var serve = Serve();
        await serve.WaitForAsync("^Listening on ");

        // Fields of stat after the name: state, parent, process group, session.
        var fields = (await File.ReadAllTextAsync($"/proc/{ServerProcess()}/stat")).Split(") ")[^1].Split(' ');
        var ours = (await File.ReadAllTextAsync($"/proc/{serve.Id}/stat")).Split(") ")[^1].Split(' ');

        Assert.NotEqual(ours[2], fields[2]);
        Assert.NotEqual(ours[3], fields[3]);
    }

    [Fact]
    public async Task The_environment_names_the_data_folder()
    {
        await using var run = RunningProcess.Tidegate(
            ["backup", place["b.tidegate"]],
            new Dictionary<string, string?> { [DataFolder.EnvironmentName] = folder.Root, [Database.EnvironmentName] = null });

        Assert.Equal(0, await run.WaitForExitAsync());
        Assert.True(Directory.Exists(folder.Keys));
    }

    private RunningProcess Serve() => RunningProcess.Tidegate("serve", "--port", "0", "--data", folder.Root);

    private int? ServerProcess()
    {
        var file = Path.Combine(folder.Postgres, "data", "postmaster.pid");
        return File.Exists(file) ? int.Parse(File.ReadLines(file).First(), System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private Task<string> LogAsync() => File.ReadAllTextAsync(Path.Combine(folder.Postgres, "server.log"));

    private async Task<int> LogLengthAsync() => (await LogAsync()).Length;
}
