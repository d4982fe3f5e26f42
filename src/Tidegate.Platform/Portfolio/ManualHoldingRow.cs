using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>Something held at another institution, as a person tells it.</summary>
internal sealed class ManualHoldingRow : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid HoldingId { get; init; }

    public required string Institution { get; set; }

    public required string Name { get; set; }

    public required decimal Quantity { get; set; }

    public required decimal Price { get; set; }

    public required string Currency { get; set; }

    public decimal? Cost { get; set; }

    public required DateOnly Day { get; set; }

    public required string Note { get; set; }
}
