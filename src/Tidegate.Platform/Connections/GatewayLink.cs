using Tidegate.Domain.Connections;

namespace Tidegate.Platform.Connections;

/// <summary>A connection to a gateway as a person gives it.</summary>
/// <param name="Id">The connection; the all-zero id for a new one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Terms">Where it is and what it is declared to be.</param>
/// <param name="Confirmed">
/// For a connection that becomes live: the account number once more, typed by an admin. Not looked at for others.
/// </param>
public sealed record GatewayLink(Guid Id, string Name, GatewayTerms Terms, string Confirmed = "");
