using System.Diagnostics;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Storage.Postgres;

namespace Tidegate.TestKit;

/// <summary>
/// A folder that lives as long as its owner. A killed test run cannot clean up, so each one first removes what dead ones left: a folder
/// whose lock is free has no owner.
/// </summary>
public sealed class TemporaryFolder : IDisposable
{
    private const string Prefix = "tidegate-tests-";
    private static readonly Lazy<bool> cleaned = new(CleanUp);
    private readonly FileLock alive;

    /// <summary>Makes a folder that every user may pass through, since the database server may run as another one.</summary>
    public TemporaryFolder()
    {
        _ = cleaned.Value;
        Root = Path.Combine(Path.GetTempPath(), Prefix + Guid.CreateVersion7().ToString("N"));
        Directory.CreateDirectory(Root);
        File.SetUnixFileMode(Root, (UnixFileMode)Convert.ToInt32("711", 8));
        alive = FileLock.TryTake(LockOf(Root), exclusive: true)!;
    }

    /// <summary>Full path.</summary>
    public string Root { get; }

    /// <summary>A path inside.</summary>
    public string this[string name] => Path.Combine(Root, name);

    public void Dispose()
    {
        Remove(Root);
        alive.Dispose();
    }

    private static string LockOf(string folder) => Path.Combine(folder, "alive.lock");

    private static bool CleanUp()
    {
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            try
            {
                // Without its lock a folder may be one that is just being made.
                if (File.Exists(LockOf(folder)) && FileLock.TryTake(LockOf(folder), exclusive: true) is { } taken)
                {
                    Remove(folder);
                    taken.Dispose();
                }
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or StorageException)
            {
                Console.WriteLine($"left behind: {folder}: {cause.Message}");
            }
        }

        return true;
    }

    private static void Remove(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "postmaster.pid", SearchOption.AllDirectories))
        {
            var cluster = Path.GetDirectoryName(file)!;
            if (PostmasterFile.Read(cluster) is { } server && server.IsServerOf(cluster))
            {
                using var process = Process.GetProcessById(server.Process);
                process.Kill();
                process.WaitForExit();
            }

            SpinWait.SpinUntil(() => PostmasterFile.Leftovers(cluster).Count == 0, TimeSpan.FromSeconds(10));
        }

        Directory.Delete(folder, recursive: true);
    }
}
