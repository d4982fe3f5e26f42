using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>A closing price of the section of prior periods.</summary>
internal sealed class ClosingPriceRow : SnapshotRow, IWorkspaceOwned
{
    public required string InstrumentId { get; init; }

    public required decimal Price { get; init; }
}
