namespace Tidegate.Platform.Sync;

/// <summary>One try of a connection, for a person.</summary>
/// <param name="Started">When it began.</param>
/// <param name="Ended">When it ended; null while it runs.</param>
/// <param name="Files">Statements that came.</param>
/// <param name="NewEntries">Entries of the ledger that nobody had told before.</param>
/// <param name="Problem">Code of what stopped it; null when nothing did.</param>
/// <param name="Sentence">What happened; while it runs, what happens.</param>
public sealed record SyncRunView(
    DateTimeOffset Started, DateTimeOffset? Ended, int Files, long NewEntries, string? Problem, string Sentence)
{
    /// <summary>How long it took; null while it runs.</summary>
    public TimeSpan? Took => Ended - Started;
}
