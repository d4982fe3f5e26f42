using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Linking;

/// <summary>What a person answers at a step.</summary>
public abstract record LinkAnswer
{
    private LinkAnswer()
    {
    }

    /// <summary>A step that asks nothing was read.</summary>
    /// <param name="Step">The step.</param>
    public sealed record Read(LinkStep Step) : LinkAnswer;

    /// <summary>The token.</summary>
    /// <param name="Value">As it was pasted; null or empty to keep the one that is known.</param>
    /// <param name="Life">How long it lives from now on.</param>
    public sealed record Token(Secret? Value, TimeSpan Life) : LinkAnswer;

    /// <summary>The ids of the queries.</summary>
    /// <param name="Activity">As it was pasted; null or empty to keep the one that is known.</param>
    /// <param name="Confirmations">The second one; null or empty to keep what is known.</param>
    /// <param name="Forget">Whether the second query that is known is to be left out.</param>
    public sealed record Queries(Secret? Activity, Secret? Confirmations, bool Forget) : LinkAnswer;
}
