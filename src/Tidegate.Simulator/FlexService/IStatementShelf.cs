using System.Collections.Immutable;

namespace Tidegate.Simulator.FlexService;

/// <summary>The queries that are saved at the simulated broker, and their answers: from imaginary accounts, or from a folder.</summary>
internal interface IStatementShelf
{
    /// <summary>The queries, in the order in which people read about them.</summary>
    ImmutableArray<FlexQuery> Queries { get; }

    /// <summary>Day on which the first account of a query opened; null when that limits nothing.</summary>
    DateOnly? OpenedOn(FlexQuery query);

    /// <summary>Opens the answer to a request: a stream that knows its length.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    Task<Stream> OpenAsync(FlexReference reference, CancellationToken cancel);

    /// <summary>The type of its content, for the header.</summary>
    string ContentTypeOf(FlexQuery query);
}
