using Tidegate.Domain.Notices;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

/// <summary>Something that the members of a workspace were told.</summary>
internal sealed class Notice : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid NoticeId { get; init; }

    /// <summary>What it is about.</summary>
    public required string Key { get; init; }

    public required NoticeKind Kind { get; set; }

    public required int Step { get; set; }

    public required string Title { get; set; }

    public required string Sentence { get; set; }

    public required string Address { get; set; }

    /// <summary>What is said when it is over.</summary>
    public required string Over { get; set; }

    public required DateTimeOffset Begun { get; init; }

    /// <summary>When it was told last: at its beginning, and each time that it became more urgent.</summary>
    public required DateTimeOffset Told { get; set; }

    /// <summary>When it was over; null while it lasts.</summary>
    public DateTimeOffset? Ended { get; set; }
}
