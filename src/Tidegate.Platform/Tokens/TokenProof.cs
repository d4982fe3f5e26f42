namespace Tidegate.Platform.Tokens;

/// <summary>What a text that should be a token opens.</summary>
public abstract record TokenProof
{
    private TokenProof()
    {
    }

    /// <summary>It is a token that works.</summary>
    public sealed record Proven(ActiveToken Token) : TokenProof;

    /// <summary>It does not look like a token of this product.</summary>
    public sealed record NotAToken : TokenProof;

    /// <summary>It looks like one, but a character is missing, added or wrong.</summary>
    public sealed record Mistyped : TokenProof;

    /// <summary>It is well-formed, and no member has it.</summary>
    public sealed record Unknown : TokenProof;

    /// <summary>It worked once; its time is over.</summary>
    public sealed record Ended(DateTimeOffset At) : TokenProof;

    /// <summary>It worked once; it was revoked.</summary>
    public sealed record Revoked(DateTimeOffset At) : TokenProof;
}
