using Tidegate.Domain.Sync;
using Tidegate.Platform.Connections;

namespace Tidegate.Platform.Sync;

/// <summary>A connection with how it stands. Its secrets are never shown.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">By which door.</param>
/// <param name="Accounts">Accounts that came by it.</param>
/// <param name="Status">How its last try ended.</param>
/// <param name="LastSuccess">When it last went well.</param>
/// <param name="CoveredTo">The last day that its statements cover.</param>
/// <param name="HistoryFrom">The first day of which the broker gives anything; null while that is not known.</param>
/// <param name="Problem">What is wrong and what to do; null when nothing is.</param>
/// <param name="Next">When it is tried next; null when only a person can mend it.</param>
/// <param name="Running">The try that runs now; null when none does.</param>
/// <param name="TokenEnds">When the token ends; null when nobody said how long it lives.</param>
/// <param name="TokenAdvice">What to do about the token's end; null while that is far off or not known.</param>
/// <param name="HasConfirmations">Whether a second query brings trade confirmations.</param>
public sealed record ConnectionView(
    Guid Id,
    string Name,
    ConnectionKind Kind,
    IReadOnlyList<string> Accounts,
    SyncStatus Status,
    DateTimeOffset? LastSuccess,
    DateOnly? CoveredTo,
    DateOnly? HistoryFrom,
    SyncProblem? Problem,
    DateTimeOffset? Next,
    SyncRunView? Running,
    DateTimeOffset? TokenEnds,
    string? TokenAdvice,
    bool HasConfirmations);
