using Tidegate.Domain.Quotes;

namespace Tidegate.Platform.Quotes;

/// <summary>What became of a wish to see the options on an instrument.</summary>
public abstract record ChainAnswer
{
    private ChainAnswer()
    {
    }

    /// <summary>There they are.</summary>
    public sealed record Shown(OptionChainView Chain) : ChainAnswer;

    /// <summary>They cannot be shown.</summary>
    /// <param name="Underlying">What was asked for, where the broker said what it is; null where it did not.</param>
    /// <param name="Message">Why, and what to do.</param>
    public sealed record Failed(WatchedInstrument? Underlying, string Message) : ChainAnswer;

    /// <summary>The broker knows the instrument, and no options on it.</summary>
    public sealed record None(WatchedInstrument Underlying) : ChainAnswer;

    /// <summary>The broker knows no such instrument, or the number is none.</summary>
    public sealed record Unknown : ChainAnswer;
}
