using Tidegate.Domain.Quotes;

namespace Tidegate.Platform.Quotes;

/// <summary>The watch list of a workspace, as who brings its quotes sees it.</summary>
internal interface IQuoteBoard
{
    /// <summary>The instruments that are watched now.</summary>
    Task<IReadOnlyList<WatchedInstrument>> WatchedAsync(CancellationToken cancel);

    /// <summary>Writes the quotes that are newer; those of instruments that nobody watches any more are left out.</summary>
    Task WriteAsync(IReadOnlyCollection<Quote> quotes, CancellationToken cancel);
}
