using Tidegate.Domain.Sync;

namespace Tidegate.Platform.Sync;

/// <summary>How a try of a connection ended.</summary>
/// <param name="Connection">Its name.</param>
/// <param name="Status">How the connection stands now.</param>
/// <param name="Files">Statements that came.</param>
/// <param name="NewEntries">Entries of the ledger that nobody had told before.</param>
/// <param name="CoveredTo">The last day that statements of the connection cover; null for none.</param>
/// <param name="Sentence">What happened and, where something is wrong, what to do.</param>
/// <param name="Next">When it is tried next; null when only a person can mend it.</param>
public sealed record SyncResult(
    string Connection, SyncStatus Status, int Files, long NewEntries, DateOnly? CoveredTo, string Sentence, DateTimeOffset? Next);
