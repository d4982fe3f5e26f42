using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>The broker's bridge of net asset value over a window, from the greatest statement that has the window.</summary>
internal sealed class NavPeriodRow : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required string AccountId { get; init; }

    public required DateOnly FromDay { get; init; }

    public required DateOnly ToDay { get; init; }

    public decimal? Starting { get; init; }

    public decimal? Ending { get; init; }

    /// <summary>The items by the broker's names, as JSON.</summary>
    public string Items { get; init; } = "{}";

    /// <summary>The broker's time-weighted return in per cent.</summary>
    public decimal? TimeWeighted { get; init; }

    /// <summary>Line of the file.</summary>
    public int Line { get; init; }

    public required DateTimeOffset Generated { get; init; }

    public required byte[] FileHash { get; init; }

    public required int StatementIndex { get; init; }
}
