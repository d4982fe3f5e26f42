using Tidegate.Domain.Quotes;

namespace Tidegate.Platform.Quotes;

/// <summary>What became of a wish to see the past prices of an instrument.</summary>
public abstract record ChartAnswer
{
    private ChartAnswer()
    {
    }

    /// <summary>There they are.</summary>
    public sealed record Shown(InstrumentChart Chart) : ChartAnswer;

    /// <summary>There are none.</summary>
    /// <param name="Instrument">What was asked for, where the broker said what it is; null where it did not.</param>
    /// <param name="Message">Why, and what to do.</param>
    public sealed record Failed(WatchedInstrument? Instrument, string Message) : ChartAnswer;

    /// <summary>The broker knows no such instrument, or the number is none.</summary>
    public sealed record Unknown : ChartAnswer;
}
