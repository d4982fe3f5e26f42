using Tidegate.Domain.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Connections;

/// <summary>How the broker is reached for one username; its secrets stand in the store of secrets under <see cref="SecretOf"/>.</summary>
internal sealed class Connection : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid ConnectionId { get; init; }

    /// <summary>Its name, one in a workspace.</summary>
    public required string Name { get; set; }

    public required ConnectionKind Kind { get; init; }

    /// <summary>Address of the service; empty for the broker's.</summary>
    public required string Address { get; set; }

    /// <summary>When the token was made, as its owner says; null when nobody said.</summary>
    public DateTimeOffset? TokenMade { get; set; }

    /// <summary>How long the token lives, as its owner says.</summary>
    public TimeSpan? TokenLife { get; set; }

    /// <summary>Both together; null when either is not known.</summary>
    public TokenLife? Lifetime => this is { TokenMade: { } made, TokenLife: { } life } ? new(made, life) : null;

    /// <summary>Whether a second query brings trade confirmations.</summary>
    public bool HasConfirmations { get; set; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>Accounts that came by it.</summary>
    public required string[] Accounts { get; set; }

    /// <summary>Name of one of its secrets.</summary>
    public static string SecretOf(Guid connection, string secret) => $"connection/{connection}/{secret}";
}
