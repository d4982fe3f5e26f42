using Tidegate.Domain.Findings;

namespace Tidegate.Platform.Findings;

/// <summary>A finding with its history.</summary>
/// <param name="Id">Its id here.</param>
/// <param name="Finding">What it says now; for a healed one what it said last.</param>
/// <param name="Status">Whether it is still there.</param>
/// <param name="Since">When it was first seen, UTC.</param>
/// <param name="SinceFile">The file with whose import it came; empty when an edit brought it.</param>
/// <param name="Healed">When it went, UTC; null while it is there.</param>
/// <param name="HealedBy">The file with whose import it went; empty when an edit did, or while it is there.</param>
/// <param name="AcceptedBy">Name of the person who accepted it; empty when nobody did.</param>
/// <param name="Reason">Why it was accepted; empty when it was not.</param>
public sealed record FindingView(
    Guid Id,
    Finding Finding,
    FindingStatus Status,
    DateTimeOffset Since,
    string SinceFile,
    DateTimeOffset? Healed,
    string HealedBy,
    string AcceptedBy,
    string Reason);
