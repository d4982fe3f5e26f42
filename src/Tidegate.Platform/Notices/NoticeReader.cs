using Tidegate.Domain.Notices;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

/// <summary>How far a member has read, and what this member wants by e-mail.</summary>
internal sealed class NoticeReader : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>What was told up to then has been seen.</summary>
    public DateTimeOffset Seen { get; set; }

    /// <summary>Where e-mail goes; empty for nowhere.</summary>
    public string Mail { get; set; } = "";

    /// <summary>Kinds that go by e-mail.</summary>
    public NoticeKind[] MailKinds { get; set; } = [];
}
