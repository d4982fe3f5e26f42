using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>What became of the wish for a set-up link.</summary>
public abstract record SetupLinkCreation
{
    private SetupLinkCreation()
    {
    }

    /// <summary>A new link; an older one works no more.</summary>
    /// <param name="Token">For the address <c>/first-run?token=…</c>; kept nowhere.</param>
    /// <param name="ExpiresAt">When it stops working, UTC.</param>
    public sealed record Created(Secret Token, DateTimeOffset ExpiresAt) : SetupLinkCreation;

    /// <summary>There is an owner, who adds further people.</summary>
    public sealed record AlreadyOwned : SetupLinkCreation;
}
