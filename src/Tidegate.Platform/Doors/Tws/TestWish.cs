using Tidegate.Domain.Sessions;
using Tidegate.Platform.Sessions;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>What a test of a gateway is to look at.</summary>
/// <param name="Permissions">
/// Also whether orders are let in, class by class. That is asked by previews of orders (what-if), which the broker never transmits.
/// </param>
/// <param name="SessionIsUp">Our own session has the client id, so the test takes another one.</param>
/// <param name="Quick">Only the lines that need no account.</param>
public sealed record TestWish(bool Permissions = false, bool SessionIsUp = false, bool Quick = false)
{
    /// <summary>
    /// A wish beside a session. While it is kept it may connect at any moment, so its number is left to it; if another program has the
    /// number, the test is to find that out.
    /// </summary>
    public static TestWish Beside(SessionView session, bool permissions = false)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new(permissions, session is { IsKept: true, State: not (SessionState.Paused or SessionState.ClientIdTaken) });
    }
}
