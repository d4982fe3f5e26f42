using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Lots;

/// <summary>What a person says about the opening lots of an instrument.</summary>
internal sealed class OpeningEditRow : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required string AccountId { get; init; }

    public required string InstrumentId { get; init; }

    /// <summary>The lots as JSON, see <see cref="Tidegate.Domain.Lots.OpeningLotEdit.Line"/>.</summary>
    public required string Lines { get; set; }

    public required string Person { get; set; }

    public required DateTimeOffset SavedAt { get; set; }
}
