namespace Tidegate.Platform.Linking;

/// <summary>What became of a step.</summary>
public abstract record LinkOutcome
{
    private LinkOutcome()
    {
    }

    /// <summary>It is kept.</summary>
    /// <param name="Next">The step that comes now.</param>
    public sealed record Saved(LinkStep Next) : LinkOutcome;

    /// <summary>It cannot be: nothing was changed.</summary>
    /// <param name="Field">Which field: <c>token</c>, <c>life</c>, <c>query</c>, <c>confirmations</c> or <c>name</c>.</param>
    /// <param name="Message">What is wrong and what to do. Never holds a secret.</param>
    public sealed record Refused(string Field, string Message) : LinkOutcome;

    /// <summary>Something must be done before.</summary>
    /// <param name="First">The step that is missing.</param>
    public sealed record NotYet(LinkStep First) : LinkOutcome;
}
