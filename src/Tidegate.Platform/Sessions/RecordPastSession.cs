using Tidegate.Domain.Sessions;

namespace Tidegate.Platform.Sessions;

/// <summary>Writes the story that a session had before this house kept it, so that the times without connection are known.</summary>
public sealed class RecordPastSession
{
    private readonly SessionStore store;
    private readonly SessionClock nights;

    internal RecordPastSession(SessionStore store, SessionClock nights)
    {
        this.store = store;
        this.nights = nights;
    }

    /// <summary>Writes it for a connection that was not kept yet.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="told">What happened, the oldest first, at least one event.</param>
    /// <param name="cancel">Ends the wait for the database.</param>
    public Task RunAsync(Guid connection, IReadOnlyList<SessionEvent> told, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentOutOfRangeException.ThrowIfZero(told.Count);
        var story = SessionStory.Of(nights, told[0].At, told);
        return store.WriteAsync(new(connection, told[^1].At, story, told, []) { FirstNumber = 1, IsStopped = true }, cancel);
    }
}
