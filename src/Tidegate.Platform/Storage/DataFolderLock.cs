using System.Text.Json;

namespace Tidegate.Platform.Storage;

/// <summary>Held by <c>serve</c>, <c>demo</c> and <c>restore</c>: one of them per data folder. Other verbs run beside it.</summary>
public sealed class DataFolderLock : IDisposable
{
    private readonly DataFolder folder;
    private readonly FileLock held;
    private LockHolder holder;

    private DataFolderLock(DataFolder folder, FileLock held, LockHolder holder)
    {
        this.folder = folder;
        this.held = held;
        this.holder = holder;
        Write();
    }

    /// <summary>Takes a prepared folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="verb">Who takes it, for the message to the next.</param>
    /// <param name="clock">The clock.</param>
    /// <exception cref="StorageException">Another process holds it; says which, since when and where.</exception>
    public static DataFolderLock Take(DataFolder folder, string verb, TimeProvider clock)
    {
        if (FileLock.TryTake(folder.Lock("serve"), exclusive: true) is { } held)
        {
            return new(folder, held, new(Environment.ProcessId, verb, clock.GetUtcNow(), Address: null));
        }

        throw new StorageException(
            "data-folder-in-use",
            $"The data folder {folder} is in use by {Read(folder)?.ToString() ?? "another process"}.",
            "Use that one, stop it first, or give this one a folder of its own with --data DIR.",
            "--data",
            folder.Root);
    }

    /// <summary>Who holds the folder now; null when nobody does.</summary>
    public static LockHolder? Holder(DataFolder folder)
    {
        if (!File.Exists(folder.Lock("serve")))
        {
            return null;
        }

        using var probe = FileLock.TryTake(folder.Lock("serve"), exclusive: false);
        return probe is null ? Read(folder) : null;
    }

    /// <summary>Tells others where the pages are.</summary>
    public void Announce(string address)
    {
        holder = holder with { Address = address };
        Write();
    }

    /// <summary>Gives the folder back.</summary>
    public void Dispose() => held.Dispose();

    // The note stands beside the lock: a locked file cannot be read by others. It may be older than the lock; then it is only not helpful.
    private static string Note(DataFolder folder) => folder.In(Path.Combine("locks", "serve.json"));

    private static LockHolder? Read(DataFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<LockHolder>(File.ReadAllText(Note(folder)));
        }
        catch (Exception cause) when (cause is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Write()
    {
        var draft = Note(folder) + ".new";
        File.WriteAllText(draft, JsonSerializer.Serialize(holder));
        File.Move(draft, Note(folder), overwrite: true);
    }
}
