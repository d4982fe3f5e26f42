using Tidegate.Domain.Sessions;

namespace Tidegate.Domain.Notices;

/// <summary>What people should know of a session with a gateway.</summary>
public static class SessionConditions
{
    /// <summary>What comes back by itself is told of after so long: longer than a restart, shorter than a trading day.</summary>
    public static readonly TimeSpan DownAfter = TimeSpan.FromMinutes(30);

    /// <summary>An old connection of our own holds its client id for no longer than this.</summary>
    public static readonly TimeSpan ClientIdAfter = TimeSpan.FromMinutes(5);

    /// <summary>The conditions of one session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="told">Keys of what people were told and is not over for them.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<Condition> Of(SessionStand session, IReadOnlySet<string> told, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(told);
        var key = $"{session.Id}/session";
        var down = now - session.LastUp;
        // What was told is over when it is up again, not when it is down in another way.
        var isTold = told.Contains(key);
        return session.State switch
        {
            SessionState.LoginNeeded => [Stopped("waits for a login")],
            SessionState.Competing => [Stopped("shares its user name with another login")],
            SessionState.WrongMode => [Stopped("is not the account that was declared")],
            SessionState.ClientIdTaken when isTold || down >= ClientIdAfter => [Stopped("is kept out by another program")],
            SessionState.BrokerLost or SessionState.Waiting or SessionState.Connecting or SessionState.Reset or SessionState.ClientIdTaken
                when isTold || down >= DownAfter =>
                [
                    new(
                        key, NoticeKind.ConnectionFailing, 0, $"{session.Name} is not connected",
                        SessionAdvice.Of(session.State, session.Detail), $"/connections/{session.Id}", Over()),
                ],
            _ => [],
        };

        Condition Stopped(string what) => new(
            key, NoticeKind.ConnectionStopped, 1, $"{session.Name} {what}", SessionAdvice.Of(session.State, session.Detail),
            $"/connections/{session.Id}", Over());

        string Over() => $"{session.Name} is well again.";
    }
}
