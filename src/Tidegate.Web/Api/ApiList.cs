namespace Tidegate.Web.Api;

/// <summary>A list, as <c>--json</c> prints it.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">The address of the next rows; null when these are the last.</param>
/// <param name="AsOf">The instant up to which the rows are known; null when there is none.</param>
public sealed record ApiList<TItem>(IReadOnlyList<TItem> Items, string? Next, DateTimeOffset? AsOf);
