namespace Tidegate.Platform.Storage;

/// <summary>
/// A lock of the kernel on a file (<c>flock</c>, which is what .NET's file sharing is made of here): it ends with its process, however that
/// ends, so a crash leaves nothing behind. The file itself is never deleted, else two processes could lock two files of one name.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(25);
    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock if it is free; null if someone holds it.</summary>
    /// <param name="path">The lock's file; made when absent.</param>
    /// <param name="exclusive">Alone, or together with other holders that are not exclusive.</param>
    public static FileLock? TryTake(string path, bool exclusive)
    {
        try
        {
            return new(new FileStream(
                path,
                FileMode.OpenOrCreate,
                exclusive ? FileAccess.ReadWrite : FileAccess.Read,
                exclusive ? FileShare.None : FileShare.Read,
                bufferSize: 0));
        }
        catch (IOException cause) when (cause.GetType() == typeof(IOException) && File.Exists(path) && !DiskIsFull.Says(cause.Message))
        {
            return null;
        }
        catch (UnauthorizedAccessException cause)
        {
            throw new StorageException(
                "no-permission",
                $"The lock file {path} cannot be opened: {cause.Message}",
                "Run as the user that owns the data folder, or choose another folder with --data.",
                "--data",
                path,
                cause);
        }
    }

    /// <summary>Waits for the lock up to a limit; null when the limit has passed.</summary>
    public static async Task<FileLock?> TakeAsync(string path, bool exclusive, TimeSpan limit, TimeProvider clock, CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        while (true)
        {
            if (TryTake(path, exclusive) is { } taken)
            {
                return taken;
            }

            if (clock.GetElapsedTime(began) > limit)
            {
                return null;
            }

            await Task.Delay(PollEvery, clock, cancel);
        }
    }

    public void Dispose() => file.Dispose();
}
