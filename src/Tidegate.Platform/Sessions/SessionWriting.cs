using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sessions;

namespace Tidegate.Platform.Sessions;

/// <summary>What is written of a session at once.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="At">When.</param>
/// <param name="Story">How it stands.</param>
/// <param name="Events">What has happened since the last writing.</param>
/// <param name="Days">The days that have changed.</param>
internal sealed record SessionWriting(
    Guid Connection, DateTimeOffset At, SessionStory Story, IReadOnlyList<SessionEvent> Events, IReadOnlyList<SessionDay> Days)
{
    /// <summary>Number of the first of the events.</summary>
    public long FirstNumber { get; init; }

    /// <summary>Whether its keeper ends.</summary>
    public bool IsStopped { get; init; }

    /// <summary>What client and gateway speak.</summary>
    public int ServerVersion { get; init; }

    /// <summary>The accounts of the login; null when they have not changed.</summary>
    public IReadOnlyList<AccountId>? Accounts { get; init; }
}
