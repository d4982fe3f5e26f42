namespace Tidegate.Platform.Workspaces;

/// <summary>
/// What became of an attempt to sign in. A refusal does not say whether the name exists, is locked, or the secret was wrong.
/// </summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    /// <summary>The person is signed in.</summary>
    /// <param name="Session">Id of the new session, for the cookie.</param>
    public sealed record SignedIn(Guid Session) : SignInOutcome;

    /// <summary>The password was right; a code has to follow.</summary>
    /// <param name="Pending">What the next step needs to know.</param>
    public sealed record CodeNeeded(PendingSignIn Pending) : SignInOutcome;

    /// <summary>Not signed in.</summary>
    public sealed record Refused : SignInOutcome;
}
