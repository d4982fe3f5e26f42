namespace Tidegate.Platform.Ledger;

/// <summary>What a statement brought.</summary>
/// <param name="New">Entries that were not there.</param>
/// <param name="Known">Entries that were there with the same content.</param>
/// <param name="Changed">Entries that were there with other content.</param>
internal sealed record EntryCounts(long New, long Known, long Changed)
{
    public static EntryCounts None { get; } = new(0, 0, 0);

    /// <summary>Of two statements.</summary>
    public EntryCounts Add(EntryCounts other) => new(New + other.New, Known + other.Known, Changed + other.Changed);
}
