using Tidegate.Domain.Accounts;

namespace Tidegate.Platform.Sync;

/// <summary>A connection with its settings and the story of its tries.</summary>
/// <param name="View">How it stands.</param>
/// <param name="Address">Address of the service; empty for the broker's.</param>
/// <param name="Created">When it was made.</param>
/// <param name="TokenMade">When the token was made, as its owner says; null when nobody said.</param>
/// <param name="TokenSet">When the token was set here; null when it is missing.</param>
/// <param name="QuerySet">When the query id was set here; null when it is missing.</param>
/// <param name="ConfirmationsSet">When the id of the second query was set here; null when there is none.</param>
/// <param name="Covered">Days of which statements came by it, joined and in order.</param>
/// <param name="Runs">Its latest tries, the newest first.</param>
public sealed record ConnectionDetail(
    ConnectionView View,
    string Address,
    DateTimeOffset Created,
    DateTimeOffset? TokenMade,
    DateTimeOffset? TokenSet,
    DateTimeOffset? QuerySet,
    DateTimeOffset? ConfirmationsSet,
    IReadOnlyList<DaySpan> Covered,
    IReadOnlyList<SyncRunView> Runs);
