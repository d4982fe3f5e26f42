using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Cli.Verbs;
using Tidegate.Platform.Workspaces;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Verbs;

/// <summary>What <c>tidegate reconciliation</c> says.</summary>
public sealed class ReconciliationVerbTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    [Fact]
    public async Task A_day_says_when_no_gateway_was_connected()
    {
        await using (var platform = database.Platform())
        await using (var scope = platform.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<OpenWorkspace>().RunAsync(CancellationToken.None);
            await ToldDay.TellAsync(scope.ServiceProvider);
        }

        var row = Assert.Single((await RunAsync()).Split('\n'), line => line.StartsWith("2025-01-08", StringComparison.Ordinal));
        Assert.EndsWith("11:00 to 11:30", row.TrimEnd(), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await RunAsync("--json"));
        var away = Assert.Single(json.RootElement.GetProperty("items")[0].GetProperty("withoutConnection").EnumerateArray().ToList());
        Assert.Equal(
            (new DateTime(2025, 1, 8, 16, 0, 0, DateTimeKind.Utc), new DateTime(2025, 1, 8, 16, 30, 0, DateTimeKind.Utc)),
            (away.GetProperty("from").GetDateTime(), away.GetProperty("until").GetDateTime()));
    }

    private async Task<string> RunAsync(params string[] more)
    {
        using StringWriter output = new();
        using StringWriter errors = new();
        var code = await CommandLine.RunAsync(
            ["reconciliation", "--data", database.Folder.Root, "--database", database.ConnectionString, .. more], output, errors,
            TimeProvider.System, CancellationToken.None);
        Assert.True(code == CommandLine.Done, errors.ToString());
        return output.ToString();
    }
}
