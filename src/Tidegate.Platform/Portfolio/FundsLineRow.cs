using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>A line of the broker's statement of funds.</summary>
internal sealed class FundsLineRow : SnapshotRow, IWorkspaceOwned
{
    public required string Currency { get; init; }

    public required bool InBase { get; init; }

    public required string Code { get; init; }

    public required decimal Amount { get; init; }

    public decimal? Balance { get; init; }

    public required string TransactionId { get; init; }
}
