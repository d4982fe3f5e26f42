using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Depth;

/// <summary>An exchange that has a book.</summary>
/// <param name="Exchange">Its name.</param>
/// <param name="SecurityType">For which instruments.</param>
/// <param name="ListingExchange">May be empty.</param>
/// <param name="ServiceType"><c>Deep</c> or <c>Deep2</c>.</param>
/// <param name="AggregateGroup">Which exchanges go together.</param>
public readonly record struct DepthExchange(
    string Exchange, string SecurityType, string ListingExchange, string ServiceType, int? AggregateGroup) : IWirePart<DepthExchange>
{
    /// <inheritdoc/>
    public static DepthExchange Visit<TWire>(ref TWire wire, in DepthExchange m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.Text(1, m.Exchange),
            wire.Text(2, m.SecurityType),
            wire.Text(3, m.ListingExchange),
            wire.Text(4, m.ServiceType),
            wire.I32OrUnset(5, m.AggregateGroup));
}
