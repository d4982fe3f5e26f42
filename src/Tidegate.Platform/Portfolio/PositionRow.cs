using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>A row of a snapshot of positions: a position, or one lot of it.</summary>
internal sealed class PositionRow : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required string AccountId { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Position among the rows of the snapshot.</summary>
    public required int Number { get; init; }

    public required string InstrumentId { get; init; }

    public required bool IsLot { get; init; }

    public required string Currency { get; init; }

    public required decimal Quantity { get; init; }

    public decimal? Mark { get; init; }

    public decimal? Value { get; init; }

    public decimal? Cost { get; init; }

    public decimal? Unrealized { get; init; }

    /// <summary>The broker's cost of one unit.</summary>
    public decimal? CostPrice { get; init; }

    /// <summary>The model portfolio; empty for none.</summary>
    public string Model { get; init; } = "";

    /// <summary>Line of the file.</summary>
    public int Line { get; init; }

    public decimal? RateToBase { get; init; }

    public DateOnly? Opened { get; init; }
}
