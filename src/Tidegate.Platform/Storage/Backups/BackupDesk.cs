using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;

namespace Tidegate.Platform.Storage.Backups;

/// <summary>
/// The product's own backups in the data folder: plan, state, files, and the wish for one now. One process at a time serves a data folder,
/// so its desk alone writes them.
/// </summary>
internal sealed class BackupDesk(Database database, DataFolder folder, TimeProvider clock)
{
    /// <summary>How names of nightly backups begin.</summary>
    public const string NightlyPrefix = "nightly-";

    /// <summary>How names of backups begin that a person asked for on the page.</summary>
    public const string ByHandPrefix = "by-hand-";

    private const string StateName = "plan.json";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly Lock gate = new();

    // One knock is as good as many: who hears it looks at everything.
    private readonly Channel<bool> knocks = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private BackupState? held;
    private bool isWanted;
    private bool isWriting;

    /// <summary>Whether a backup is being written by this process, or is about to be.</summary>
    public bool IsBusy => isWanted || isWriting;

    /// <summary>How the backups of a data folder stand; null when the product has never served there.</summary>
    public static BackupState? Find(DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        try
        {
            return JsonSerializer.Deserialize<BackupState>(File.ReadAllText(PathOf(folder)), Json);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The backups that lie in a data folder, newest first, those before a change of the tables too.</summary>
    public static IReadOnlyList<BackupListed> List(DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return !Directory.Exists(folder.Backups)
            ? []
            :
            [
                .. new DirectoryInfo(folder.Backups).GetFiles("*" + BackupFile.Extension)
                    .Select(file => new BackupListed(file.Name, new(file.LastWriteTimeUtc, TimeSpan.Zero), file.Length))
                    .OrderByDescending(file => file.At).ThenByDescending(file => file.Name, StringComparer.Ordinal),
            ];
    }

    /// <summary>How the backups stand.</summary>
    public BackupState Read()
    {
        lock (gate)
        {
            if (held is null)
            {
                held = Find(folder);
                if (held is null)
                {
                    Keep(new() { Since = clock.GetUtcNow() });
                }
            }

            return held!;
        }
    }

    /// <summary>When the next one is made; null when they are off.</summary>
    public DateTimeOffset? NextDue() => Read().NextDue(clock.GetUtcNow(), clock.LocalTimeZone);

    /// <summary>Changes the plan.</summary>
    public void Change(BackupPlan plan)
    {
        lock (gate)
        {
            Keep(Read() with { Plan = plan });
        }

        knocks.Writer.TryWrite(true);
    }

    /// <summary>Wishes for a backup now; the worker makes it.</summary>
    public void Wish()
    {
        isWanted = true;
        knocks.Writer.TryWrite(true);
    }

    /// <summary>Whether a person has wished for a backup since the last one by hand.</summary>
    public bool IsWanted => isWanted;

    /// <summary>Waits for a wish or for a changed plan.</summary>
    public ValueTask<bool> WaitForKnockAsync(CancellationToken cancel) => knocks.Reader.ReadAsync(cancel);

    /// <summary>Makes a backup and drops the oldest ones of its sort. What goes wrong is kept as the state.</summary>
    /// <param name="prefix">Its sort.</param>
    /// <param name="cancel">Ends it; then there is no file and nothing is said of it.</param>
    public async Task<BackupState> MakeAsync(string prefix, CancellationToken cancel)
    {
        isWriting = true;
        isWanted &= prefix != ByHandPrefix;
        try
        {
            var began = clock.GetUtcNow();
            var stamp = began.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
            var file = Path.Combine(folder.Backups, prefix + stamp + BackupFile.Extension);
            StorageException? fault = null;
            try
            {
                await new BackupWriter(database, folder, clock).WriteAsync(file, withStatements: true, cancel);
            }
            catch (Exception cause) when (!cancel.IsCancellationRequested)
            {
                // Whatever it is, the night after needs its own try.
                fault = StorageException.Explain(cause)
                    ?? new("backup-failed", $"The backup was not made: {cause.Message}", "Look at the log, and run: tidegate doctor");
            }

            return Ended(prefix, began, fault);
        }
        finally
        {
            isWriting = false;
        }
    }

    private BackupState Ended(string prefix, DateTimeOffset began, StorageException? fault)
    {
        lock (gate)
        {
            var state = Read();
            state = fault is null
                ? state with { LastTry = began, LastSuccess = began, Problem = "", Mend = "" }
                : state with { LastTry = began, Problem = fault.Message, Mend = fault.Hint };
            Keep(state);
            if (fault is null)
            {
                DropOld(prefix, state.Plan.Keep);
            }

            return state;
        }
    }

    // By the instant in the name: copying a file changes its time.
    private void DropOld(string prefix, int keep)
    {
        var old = new DirectoryInfo(folder.Backups).GetFiles($"{prefix}*{BackupFile.Extension}")
            .OrderByDescending(file => file.Name, StringComparer.Ordinal).Skip(keep);
        foreach (var file in old)
        {
            file.Delete();
        }
    }

    private void Keep(BackupState state)
    {
        held = state;
        try
        {
            var draft = PathOf(folder) + ".new";
            File.WriteAllText(draft, JsonSerializer.Serialize(state, Json));
            File.Move(draft, PathOf(folder), overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // On a full disk the state is known to this process only; what went wrong is in the log.
        }
    }

    private static string PathOf(DataFolder folder) => Path.Combine(folder.Backups, StateName);
}
