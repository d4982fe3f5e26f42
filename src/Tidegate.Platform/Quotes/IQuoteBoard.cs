using Tidegate.Domain.Quotes;

namespace Tidegate.Platform.Quotes;

/// <summary>The watch list of a workspace, as who brings its quotes sees it.</summary>
internal interface IQuoteBoard
{
    /// <summary>The instruments that are watched: soon after it is asked, and whenever they change, until it is cancelled.</summary>
    IAsyncEnumerable<IReadOnlyList<WatchedInstrument>> ListsAsync(CancellationToken cancel);

    /// <summary>Takes the newest quote of an instrument; what was taken before of it and not written yet is late and goes.</summary>
    void Take(Quote quote);
}
