using System.Collections.Immutable;

namespace Tidegate.Simulator.Control;

/// <summary>The last calls at all doors. Safe for several threads.</summary>
public sealed class CallLog
{
    /// <summary>Older calls than these are forgotten, and counted.</summary>
    public const int EntriesMax = 10_000;

    private readonly Lock gate = new();
    private readonly Queue<CallEntry> entries = new();
    private long last;

    /// <summary>All calls, also those that are forgotten.</summary>
    public long Count
    {
        get
        {
            lock (gate)
                return last;
        }
    }

    /// <summary>Calls that are forgotten.</summary>
    public long Forgotten
    {
        get
        {
            lock (gate)
                return last - entries.Count;
        }
    }

    /// <summary>The calls in the order in which they came.</summary>
    /// <param name="door">Only of this door; null for all.</param>
    public ImmutableArray<CallEntry> Entries(string? door = null)
    {
        lock (gate)
            return [.. entries.Where(entry => door is null || entry.Door == door)];
    }

    /// <summary>Writes a call down.</summary>
    internal void Add(CallEntry entry)
    {
        lock (gate)
        {
            entries.Enqueue(entry with { Number = ++last });
            if (entries.Count > EntriesMax)
                entries.Dequeue();
        }
    }

    /// <summary>Forgets all calls; numbers go on.</summary>
    internal void Clear()
    {
        lock (gate)
            entries.Clear();
    }
}
