using Tidegate.Domain.Connections;

namespace Tidegate.Platform.Connections;

/// <summary>A connection to a gateway with its settings.</summary>
/// <param name="Id">The connection.</param>
/// <param name="Name">Its name.</param>
/// <param name="Terms">Where it is and what it is declared to be.</param>
/// <param name="Accounts">The accounts that its login was seen to have.</param>
/// <param name="IsPaused">Whether a person has paused it.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Changed">When its settings changed last.</param>
public sealed record GatewayView(
    Guid Id,
    string Name,
    GatewayTerms Terms,
    IReadOnlyList<string> Accounts,
    bool IsPaused,
    DateTimeOffset Created,
    DateTimeOffset Changed);
