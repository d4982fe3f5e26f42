using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>The broker's result of an instrument over a window, in base currency.</summary>
internal sealed class BrokerResultRow : SnapshotRow, IWorkspaceOwned
{
    public required string InstrumentId { get; init; }

    public decimal? Realized { get; init; }

    public decimal? Unrealized { get; init; }
}
