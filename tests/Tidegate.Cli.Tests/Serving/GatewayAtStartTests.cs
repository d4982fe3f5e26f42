using Tidegate.Platform.Storage;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Serving;

/// <summary>The product in a folder with a file <c>.env</c>.</summary>
public sealed class GatewayAtStartTests : IDisposable
{
    private const string Secret = "hunter2-and-more";
    private readonly TemporaryFolder place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task A_file_makes_a_connection_once_and_a_later_start_compares_it()
    {
        DataFolder folder = new(place["home"]);
        await ReadyCluster.CopyIntoAsync(folder);

        var first = await ServeAsync(
            $"IBKR_HOST=127.0.0.1\nIBKR_ACCOUNT_NUMBER=DU1234567 # mine\nIBKR_PASSWORD='{Secret}'\nthis is no line\n");
        var again = await ServeAsync("IBKR_HOST=127.0.0.1\nIBKR_ACCOUNT_NUMBER=DU1234567\n");
        var other = await ServeAsync("export IBKR_HOST=127.0.0.1\nexport IBKR_ACCOUNT_NUMBER=DU7654321\n");
        var live = await ServeAsync("IBKR_CLIENT_ID=2\nIBKR_ACCOUNT_NUMBER=U7654321\nIBKR_TRADING_MODE=live\n");

        Assert.Contains("The connection \"127.0.0.1:4002 client 1\" was made from the environment.", first, StringComparison.Ordinal);
        Assert.Contains(".env line 4: there is no \"=\"", first, StringComparison.Ordinal);
        Assert.Contains("IBKR_PASSWORD is set. Tidegate does not need that", first, StringComparison.Ordinal);
        Assert.DoesNotContain("environment", again, StringComparison.Ordinal);
        Assert.Contains(
            "declares paper with account DU7654321 for the connection \"127.0.0.1:4002 client 1\", which has paper with account DU1234567",
            other,
            StringComparison.Ordinal);
        Assert.Contains("Set IBKR_LIVE_CONFIRM to the account number U7654321", live, StringComparison.Ordinal);
        Assert.All([first, again, other, live], text => Assert.DoesNotContain(Secret, text, StringComparison.Ordinal));
        foreach (var log in Directory.EnumerateFiles(folder.Logs, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain(Secret, await File.ReadAllTextAsync(log), StringComparison.Ordinal);
        }
    }

    // In a shell, since only that sets a working directory.
    private async Task<string> ServeAsync(string file)
    {
        await File.WriteAllTextAsync(place[".env"], file);
        var program = Path.Combine(AppContext.BaseDirectory, "tidegate.dll");
        await using var serve = RunningProcess.Start(
            "bash",
            ["-c", $"cd '{place.Root}' && exec dotnet '{program}' serve --port 0 --data home"],
            new Dictionary<string, string?> { [DataFolder.EnvironmentName] = null, [Database.EnvironmentName] = null });
        await serve.WaitForAsync("/first-run");
        await serve.InterruptAsync();
        Assert.Equal(0, await serve.WaitForExitAsync());
        return serve.Output + serve.Errors;
    }
}
