using System.Diagnostics;
using Tidegate.Platform.Storage;

namespace Tidegate.TestKit;

/// <summary>
/// A private server's files for tests that need a whole data folder: made once per test process and then copied, since making them anew
/// takes seconds of waiting for the disk.
/// </summary>
public static class ReadyCluster
{
    private static readonly Lazy<Task<TemporaryFolder>> template = new(MakeAsync);

    /// <summary>Puts a made, stopped, empty cluster into a data folder that has none.</summary>
    public static async Task CopyIntoAsync(DataFolder folder)
    {
        await folder.PrepareAsync(privateServer: true, CancellationToken.None);
        await RunAsync("cp", "-a", Path.Combine((await template.Value)["home"], "postgres"), folder.Postgres);
    }

    private static async Task<TemporaryFolder> MakeAsync()
    {
        var place = new TemporaryFolder();
        DataFolder made = new(place["home"]);
        await (await Database.OpenAsync(made, null, TimeProvider.System, CancellationToken.None)).DisposeAsync();
        // A kill of the server loses nothing that the system has taken, and the system itself is not killed here.
        await File.AppendAllTextAsync(Path.Combine(made.Postgres, "data", "postgresql.conf"), "\nfsync = off\n");
        return place;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
