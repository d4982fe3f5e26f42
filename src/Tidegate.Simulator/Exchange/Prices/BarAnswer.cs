using System.Collections.Immutable;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>What came of a request for bars.</summary>
public abstract record BarAnswer
{
    private BarAnswer()
    {
    }

    /// <summary>Bars in order; the last one may still grow.</summary>
    /// <param name="Items">The bars.</param>
    /// <param name="Start">Begin of the span that was asked for.</param>
    /// <param name="End">Its end.</param>
    public sealed record Bars(ImmutableArray<Bar> Items, DateTimeOffset Start, DateTimeOffset End) : BarAnswer;

    /// <summary>The hours of the market instead of bars.</summary>
    public sealed record Sessions(ImmutableArray<SessionHours> Items, DateTimeOffset Start, DateTimeOffset End) : BarAnswer;

    /// <summary>There are none.</summary>
    /// <param name="Code">The broker's code.</param>
    /// <param name="Text">The broker's sentence.</param>
    public sealed record Refused(int Code, string Text) : BarAnswer;
}
