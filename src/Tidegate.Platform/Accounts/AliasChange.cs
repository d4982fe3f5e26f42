namespace Tidegate.Platform.Accounts;

/// <summary>What became of a new alias.</summary>
public abstract record AliasChange
{
    private AliasChange()
    {
    }

    /// <summary>It holds from now on.</summary>
    public sealed record Changed : AliasChange;

    /// <summary>The workspace has no such account.</summary>
    public sealed record UnknownAccount : AliasChange;

    /// <summary>The alias cannot be used.</summary>
    /// <param name="Message">Why, and what to do.</param>
    public sealed record Refused(string Message) : AliasChange;
}
