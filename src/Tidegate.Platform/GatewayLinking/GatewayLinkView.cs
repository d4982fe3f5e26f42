using Tidegate.Domain.Connections;

namespace Tidegate.Platform.GatewayLinking;

/// <summary>A connection to a gateway in the making, as its person sees it.</summary>
/// <param name="Reached">The furthest step that is open.</param>
/// <param name="Started">When the person began; null when not yet.</param>
/// <param name="Own">Where this program itself runs.</param>
/// <param name="Place">Where the gateway runs.</param>
/// <param name="Terms">What was given so far, defaults in the place of the rest.</param>
/// <param name="IsReadOnly">Whether the gateway is to stay read-only.</param>
/// <param name="Name">Name of the connection, or a proposal.</param>
/// <param name="Connection">The connection; null while it is not made.</param>
public sealed record GatewayLinkView(
    GatewayStep Reached,
    DateTimeOffset? Started,
    OwnPlace Own,
    GatewayPlace Place,
    GatewayTerms Terms,
    bool IsReadOnly,
    string Name,
    Guid? Connection);
