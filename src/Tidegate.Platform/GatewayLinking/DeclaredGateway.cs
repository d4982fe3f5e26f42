using Tidegate.Domain.Connections;

namespace Tidegate.Platform.GatewayLinking;

/// <summary>A gateway that the environment declares.</summary>
/// <param name="Terms">Where it is and what it is declared to be.</param>
/// <param name="LiveConfirmed">The account number once more; needed for live, empty otherwise.</param>
public sealed record DeclaredGateway(GatewayTerms Terms, string LiveConfirmed);
