using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

/// <summary>An e-mail to be sent or sent already; one for each thing told to each member.</summary>
internal sealed class OutgoingMail : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>UUIDv7; it is the message's id too, so that a mail program shows a repeated one once.</summary>
    public required Guid MailId { get; init; }

    public required string Recipient { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>When the server took it; null before.</summary>
    public DateTimeOffset? Sent { get; set; }

    public int Tries { get; set; }

    /// <summary>Not tried before.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>Why it was given up; empty when it was not.</summary>
    public string Problem { get; set; } = "";
}
