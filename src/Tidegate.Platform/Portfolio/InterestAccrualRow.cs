using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>The broker's roll of accrued interest; the row of all currencies in base currency has the empty one.</summary>
internal sealed class InterestAccrualRow : SnapshotRow, IWorkspaceOwned
{
    public required string Currency { get; init; }

    public decimal? Starting { get; init; }

    public decimal? Accrued { get; init; }

    public decimal? Reversed { get; init; }

    public decimal? Translation { get; init; }

    public decimal? Ending { get; init; }
}
