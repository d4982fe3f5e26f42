using Tidegate.Domain.Connections;
using Tidegate.Domain.Sync;

namespace Tidegate.Domain.Notices;

/// <summary>What the notices need to know of a connection.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">How its last try ended.</param>
/// <param name="Since">When it last went well; when it was made while it never did.</param>
/// <param name="CoveredTo">The last day that its statements cover; null for none.</param>
/// <param name="Problem">What is wrong; null when nothing is.</param>
/// <param name="Token">How long its token lives; null when nobody said.</param>
public sealed record ConnectionStand(
    Guid Id, string Name, SyncStatus Status, DateTimeOffset Since, DateOnly? CoveredTo, SyncProblem? Problem, TokenLife? Token);
