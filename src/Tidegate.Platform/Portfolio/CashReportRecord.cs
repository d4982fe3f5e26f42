using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>A currency of a cash report; the row of all currencies in base currency has the empty one.</summary>
internal sealed class CashReportRecord : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required string AccountId { get; init; }

    public required DateOnly FromDay { get; init; }

    public required DateOnly ToDay { get; init; }

    public required string Currency { get; init; }

    public decimal? Starting { get; init; }

    public decimal? Ending { get; init; }

    public decimal? EndingSettled { get; init; }

    /// <summary>The components by the broker's names, as JSON.</summary>
    public string Lines { get; init; } = "{}";

    /// <summary>Line of the file.</summary>
    public int Line { get; init; }
}
