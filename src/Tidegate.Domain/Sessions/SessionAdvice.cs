namespace Tidegate.Domain.Sessions;

/// <summary>What a state of a session means and what to do, in one sentence or two.</summary>
public static class SessionAdvice
{
    /// <summary>The words for a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="detail">For what it waits or what was said; may be empty.</param>
    public static string Of(SessionState state, string detail) => state switch
    {
        SessionState.Connecting => "It connects now. There is nothing to do.",
        SessionState.Up => "The gateway answers and has the broker. There is nothing to do.",
        SessionState.BrokerLost =>
            "The gateway has lost the broker and comes back by itself. If that takes more than some minutes, look whether its machine has "
            + "a network and whether somebody has logged in elsewhere.",
        SessionState.Waiting => detail.Length > 0
            ? $"It waits for {detail}. It is tried again by itself."
            : "The gateway cannot be reached. It is tried again by itself.",
        SessionState.Reset => "The broker resets its servers at this time of night. It comes back by itself; there is nothing to do.",
        SessionState.LoginNeeded =>
            "Nobody takes connections there. Start the gateway and log in, with the second factor; the login of a week ends on Sunday at "
            + "01:00 New York time. We connect as soon as it is there.",
        SessionState.Competing =>
            "The same user name is logged in elsewhere: app, website or another TWS. Log out there, or make a second user name for the "
            + "gateway; one name can have one session.",
        SessionState.ClientIdTaken =>
            "Another program has this client id, or our own old connection has not ended yet. If it lasts more than some minutes, end the "
            + "other program or choose another client id in the settings.",
        SessionState.WrongMode => detail.Length > 0
            ? $"{detail} Nothing of it is shown. Correct the settings, or log in at the gateway with the other user name."
            : "The accounts of the login are not what was declared. Nothing of it is shown. Correct the settings, or log in at the gateway "
                + "with the other user name.",
        SessionState.Paused => "Somebody has paused it. It stays disconnected until somebody goes on.",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "This state has no words."),
    };

    /// <summary>Whether a person has to act, for nothing gets better by itself.</summary>
    public static bool NeedsPerson(SessionState state) =>
        state is SessionState.LoginNeeded or SessionState.Competing or SessionState.ClientIdTaken or SessionState.WrongMode;
}
