using Tidegate.Domain.Sessions;
using Tidegate.Platform.Connections;

namespace Tidegate.Platform.Sessions;

/// <summary>Puts together what is known of a session.</summary>
internal sealed class SessionViews(TimeProvider clock)
{
    // The keeper says each minute that it is there.
    private static readonly TimeSpan SilentFor = SessionRecorder.SeenEvery * 2.5;

    public SessionView Of(GatewayView gateway, SessionRow? row)
    {
        if (gateway.IsPaused)
            return new(gateway, SessionState.Paused, row?.Since, SessionAdvice.Of(SessionState.Paused, ""), null, row?.LastUp, IsKept(row));
        if (row is null)
        {
            return new(
                gateway, SessionState.Connecting, null, "It is connected within some seconds while Tidegate serves.", null, null, false);
        }

        var toDo = IsKept(row) ? SessionAdvice.Of(row.State, row.Detail)
            : "Tidegate does not keep it now: see that serve runs. What is shown is what was known last.";
        return new(gateway, row.State, row.Since, toDo, row.NextTry, row.LastUp, IsKept(row));
    }

    /// <summary>Whether a keeper is there that keeps it.</summary>
    public bool IsKept(SessionRow? row) => row is { IsStopped: false } && clock.GetUtcNow() - row.Seen < SilentFor;
}
