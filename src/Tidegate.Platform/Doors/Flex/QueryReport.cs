namespace Tidegate.Platform.Doors.Flex;

/// <summary>What a query has and lacks, by what it is good for.</summary>
/// <param name="QueryType"><c>AF</c> for activity, <c>TCF</c> for trade confirmations.</param>
/// <param name="Recipe">Whose recipe the query follows; null for another one.</param>
/// <param name="QueriesPage">Where queries are edited in the portal.</param>
/// <param name="Purposes">One for each purpose.</param>
public sealed record QueryReport(
    string QueryType, string? Recipe, string QueriesPage, IReadOnlyList<QueryReport.Purpose> Purposes)
{
    /// <summary>How good the query is for something.</summary>
    /// <param name="Name"><c>holdings</c>, <c>performance</c> or <c>extras</c>.</param>
    /// <param name="IsEnough">Whether nothing is lacking without which it fails.</param>
    /// <param name="Present">Lines that are ticked.</param>
    /// <param name="Items">The lines that are not, or cannot be seen yet.</param>
    public sealed record Purpose(string Name, bool IsEnough, int Present, IReadOnlyList<Item> Items)
    {
        /// <summary>The sections that are ticked, as the portal names them.</summary>
        public IReadOnlyList<string> Sections { get; init; } = [];
    }

    /// <summary>Something that is not ticked, or cannot be seen yet.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="State"><c>missing</c>, <c>advised</c> or <c>not-yet-known</c>.</param>
    /// <param name="Section">The section, as the portal names it.</param>
    /// <param name="Title">The section, option or column.</param>
    /// <param name="Lost">What is lost without it.</param>
    /// <param name="Place">Where to tick it.</param>
    public sealed record Item(string Code, string State, string Section, string Title, string Lost, string Place);
}
