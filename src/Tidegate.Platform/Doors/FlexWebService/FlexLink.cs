using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Doors.FlexWebService;

/// <summary>A link by the Flex Web Service as a person gives it.</summary>
/// <param name="Id">The connection; the all-zero id for a new one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Token">The token; null to keep the one that is known.</param>
/// <param name="Query">Id of the activity query; null to keep the one that is known.</param>
/// <param name="Confirmations">Id of a query of trade confirmations; null to keep what is known, empty for none.</param>
public sealed record FlexLink(Guid Id, string Name, Secret? Token, Secret? Query, Secret? Confirmations)
{
    /// <summary>Address of the service, such as a simulator's; empty for the broker's, null to keep what is known.</summary>
    public string? Address { get; init; }

    /// <summary>Whether the host tries it at once; false when whoever makes it does that.</summary>
    public bool TryNow { get; init; } = true;

    /// <summary>When the token was made; null when it is not known.</summary>
    public DateTimeOffset? TokenMade { get; init; }

    /// <summary>How long it lives; null when it is not known.</summary>
    public TimeSpan? TokenLife { get; init; }
}
