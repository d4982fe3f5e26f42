using Tidegate.Domain.Quotes;

namespace Tidegate.Platform.Quotes;

/// <summary>What became of a search at the broker.</summary>
public abstract record InstrumentSearch
{
    private InstrumentSearch()
    {
    }

    /// <summary>What was found, the broker's best first; maybe nothing.</summary>
    public sealed record Found(IReadOnlyList<WatchedInstrument> Instruments) : InstrumentSearch;

    /// <summary>Nobody could be asked, or the broker refused.</summary>
    /// <param name="Message">Why, and what to do.</param>
    public sealed record Failed(string Message) : InstrumentSearch;
}
