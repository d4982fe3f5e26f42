using System.Collections.Immutable;

namespace Tidegate.Simulator.FlexService;

/// <summary>Several shelves as one; each query has its answers where it comes from.</summary>
internal sealed class JoinedShelf(params ImmutableArray<IStatementShelf> shelves) : IStatementShelf
{
    public ImmutableArray<FlexQuery> Queries { get; } = [.. shelves.SelectMany(shelf => shelf.Queries)];

    public DateOnly? OpenedOn(FlexQuery query) => Of(query).OpenedOn(query);

    public Task<Stream> OpenAsync(FlexReference reference, CancellationToken cancel) => Of(reference.Query).OpenAsync(reference, cancel);

    public string ContentTypeOf(FlexQuery query) => Of(query).ContentTypeOf(query);

    private IStatementShelf Of(FlexQuery query) => shelves.First(shelf => shelf.Queries.Contains(query));
}
