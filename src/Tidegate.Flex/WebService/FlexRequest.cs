namespace Tidegate.Flex.WebService;

/// <summary>What to fetch, and where to put it.</summary>
/// <param name="Token">The token.</param>
/// <param name="Query">The query.</param>
/// <param name="Period">The days; see <see cref="FlexPeriod.Problem"/> for what is possible.</param>
/// <param name="Path">Full path of the file; its folder must be there, an older file of that name is replaced.</param>
public sealed record FlexRequest(FlexToken Token, QueryId Query, FlexPeriod Period, string Path)
{
    /// <summary>What to do when the broker has no statement for the days.</summary>
    public NoStatementPolicy WhenNoStatement { get; init; }

    /// <summary>
    /// The state of an earlier attempt, from <see cref="FlexOutcome.RetryLater"/>, for the same query and period; <see langword="null"/> to
    /// begin.
    /// </summary>
    public FetchState? Resume { get; init; }
}
