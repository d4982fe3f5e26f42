using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>The broker's net asset value of a day, from the greatest statement that has the day.</summary>
internal sealed class NavDayRow : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required string AccountId { get; init; }

    public required DateOnly Day { get; init; }

    public required decimal Total { get; init; }

    public decimal? Cash { get; init; }

    public decimal? DividendAccruals { get; init; }

    public decimal? InterestAccruals { get; init; }

    /// <summary>Value by class by the broker's names, as JSON.</summary>
    public string Classes { get; init; } = "{}";

    /// <summary>Line of the file.</summary>
    public int Line { get; init; }

    public required DateTimeOffset Generated { get; init; }

    public required byte[] FileHash { get; init; }

    public required int StatementIndex { get; init; }
}
