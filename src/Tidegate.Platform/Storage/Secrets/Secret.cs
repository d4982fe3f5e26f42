using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Tidegate.Domain.Workspaces;

namespace Tidegate.Platform.Storage;

/// <summary>
/// A password, token, key or code. It has no text form, so it cannot slip into a log, an exception or an answer; who needs the text asks
/// for it by
/// <see cref="Reveal"/>, which is easy to find in a review. Comparing takes the same time wherever the first difference stands.
/// </summary>
[JsonConverter(typeof(NoSecretInJson))]
public sealed class Secret(string text) : IEquatable<Secret>
{
    private readonly string text = text ?? throw new ArgumentNullException(nameof(text));

    /// <summary>Decrypts what <see cref="Protect"/> gave.</summary>
    /// <exception cref="StorageException">The bytes are of another workspace or key ring, or damaged.</exception>
    public static Secret Unprotect(byte[] bytes, WorkspaceId workspace, IDataProtectionProvider ring)
    {
        try
        {
            return new(Encoding.UTF8.GetString(Protector(workspace, ring).Unprotect(bytes)));
        }
        catch (CryptographicException cause)
        {
            throw new StorageException(
                "secret-unreadable",
                "A stored secret cannot be read with the key ring of this data folder.",
                "Restore database and key ring together from one backup, or set the secret again.",
                cause: cause);
        }
    }

    /// <summary>Encrypts it for one workspace; no other workspace can decrypt it.</summary>
    public byte[] Protect(WorkspaceId workspace, IDataProtectionProvider ring) =>
        Protector(workspace, ring).Protect(Encoding.UTF8.GetBytes(text));

    /// <summary>The secret itself.</summary>
    public string Reveal() => text;

    /// <inheritdoc/>
    public bool Equals(Secret? other) =>
        other is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(other.text));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <summary>The same for all secrets, so that it tells nothing.</summary>
    public override int GetHashCode() => 0;

    /// <summary>Never the secret.</summary>
    public override string ToString() => "•••";

    private static IDataProtector Protector(WorkspaceId workspace, IDataProtectionProvider ring) =>
        ring.CreateProtector("Tidegate.Secret", workspace.ToString());
}
