using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>What the broker says a trade closed.</summary>
internal sealed class ClosedLotRow : SnapshotRow, IWorkspaceOwned
{
    public required string InstrumentId { get; init; }

    public required string Closed { get; init; }

    public required string OpeningTransactionId { get; init; }

    public DateOnly? Opened { get; init; }

    public required decimal Quantity { get; init; }

    public decimal? Cost { get; init; }

    public decimal? Realized { get; init; }
}
