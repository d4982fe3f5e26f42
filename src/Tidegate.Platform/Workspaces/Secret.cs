using System.Security.Cryptography;
using System.Text;

namespace Tidegate.Platform.Workspaces;

/// <summary>
/// A password, token, key or code. It has no text form, so it cannot slip into a log, an exception or an answer; who needs the text asks for it by
/// <see cref="Reveal"/>, which is easy to find in a review. Comparing takes the same time wherever the first difference stands.
/// </summary>
public sealed class Secret(string text) : IEquatable<Secret>
{
    private readonly string text = text ?? throw new ArgumentNullException(nameof(text));

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
    public override string ToString() => "(secret)";
}
