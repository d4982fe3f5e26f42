using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

/// <summary>The server that takes a workspace's e-mail, as an admin gives it.</summary>
/// <param name="Host">Its name; empty for no e-mail at all.</param>
/// <param name="Port">Its port, 1 to 65535; 587 where mail is handed in.</param>
/// <param name="Encrypted">Whether the session is encrypted by STARTTLS before anything is said.</param>
/// <param name="User">Name to sign in with; empty for no sign-in.</param>
/// <param name="Password">The password; null to keep the one that is known.</param>
/// <param name="Sender">Address of the sender.</param>
/// <param name="Pages">Address of these pages as people reach them, for links; empty for none.</param>
public sealed record MailSettings(string Host, int Port, bool Encrypted, string User, Secret? Password, string Sender, string Pages)
{
    /// <summary>The port at which servers take mail from programs.</summary>
    public const int DefaultPort = 587;

    /// <summary>When the password was set; null when there is none.</summary>
    public DateTimeOffset? PasswordSet { get; init; }
}
