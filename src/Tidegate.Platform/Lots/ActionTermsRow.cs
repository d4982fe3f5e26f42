using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Lots;

/// <summary>How a person resolved a corporate action.</summary>
internal sealed class ActionTermsRow : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required string AccountId { get; init; }

    public required string EventKey { get; init; }

    /// <summary>Share of cost by instrument, as JSON.</summary>
    public required string Shares { get; set; }

    public required bool Realizes { get; set; }

    public required string Note { get; set; }

    public required string Person { get; set; }

    public required DateTimeOffset SavedAt { get; set; }
}
