using Npgsql;
using Tidegate.Platform.Storage;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Guides;

/// <summary>The commands of guides, run from the first to the last in a plain folder, as a reader would.</summary>
public sealed class GuideRunTests : IDisposable
{
    private static readonly TimeSpan limit = TimeSpan.FromMinutes(2);
    private readonly TemporaryFolder place = new();

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("backup-and-restore.md", 3)]
    [InlineData("upgrade.md", 3)]
    public async Task What_a_guide_says_with_the_private_database_works(string guide, int blocks)
    {
        await ReadyCluster.CopyIntoAsync(new DataFolder(place["data"]));

        await RunAsync(guide, blocks, []);

        Assert.True(Directory.Exists(new DataFolder(place["data"]).Statements));
    }

    [Fact]
    public async Task What_a_guide_says_with_a_database_of_ones_own_works()
    {
        await using var server = await PrivateDatabase.MakeAsync();
        var settings = new NpgsqlConnectionStringBuilder(server.ConnectionString);
        var person = $"{settings.Username}:{Uri.EscapeDataString(settings.Password!)}";
        var admin = $"postgres://{person}@{settings.Host}:{settings.Port}/{settings.Database}";

        await RunAsync(
            "own-postgresql.md",
            3,
            new Dictionary<string, string?> { ["ADMIN"] = admin, ["DB_HOST"] = settings.Host, ["DB_PORT"] = $"{settings.Port}" });

        Assert.False(Directory.Exists(new DataFolder(place["data"]).Postgres));
    }

    private async Task RunAsync(string guide, int blocks, Dictionary<string, string?> environment)
    {
        var commands = GuideBlock.Of(guide).Where(block => block.Tag == "sh run").Select(block => block.Text).ToList();
        Assert.Equal(blocks, commands.Count);
        var program = Path.Combine(AppContext.BaseDirectory, "tidegate.dll");
        await File.WriteAllTextAsync(place["tidegate"], $"#!/bin/sh\nexec dotnet '{program}' \"$@\"\n");
        File.SetUnixFileMode(place["tidegate"], (UnixFileMode)Convert.ToInt32("755", 8));
        await File.WriteAllTextAsync(place["guide.sh"], $"set -euo pipefail\ncd '{place.Root}'\n{string.Concat(commands)}");
        environment[DataFolder.EnvironmentName] = null;
        environment.TryAdd(Database.EnvironmentName, null);

        await using var run = RunningProcess.Start("bash", [place["guide.sh"]], environment);
        var code = await run.WaitForExitAsync(limit);

        Assert.True(code == 0, $"{guide} ended with {code}:\n{run.Output}\n{run.Errors}");
    }
}
