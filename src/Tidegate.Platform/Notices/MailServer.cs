using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

/// <summary>The server that takes a workspace's e-mail; its password stands in the store of secrets.</summary>
internal sealed class MailServer : IWorkspaceOwned
{
    /// <summary>Name of the password among the secrets.</summary>
    public const string PasswordName = "mail/password";

    public required Guid WorkspaceId { get; init; }

    public required string Host { get; set; }

    public required int Port { get; set; }

    /// <summary>Whether the session is encrypted by STARTTLS before anything is said.</summary>
    public required bool Encrypted { get; set; }

    /// <summary>Name to sign in with; empty for no sign-in.</summary>
    public required string User { get; set; }

    /// <summary>Address of the sender.</summary>
    public required string Sender { get; set; }

    /// <summary>Address of these pages as people reach them, for links; empty for none.</summary>
    public required string Pages { get; set; }
}
