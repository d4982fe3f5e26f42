using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>What an order does to the margins of its account, in the account's currency; all unset unless it was asked for.</summary>
/// <param name="Before">Without the order.</param>
/// <param name="Change">The difference.</param>
/// <param name="After">With the order.</param>
public readonly record struct MarginPreview(Margins Before, Margins Change, Margins After)
{
    /// <summary>Goes over nine fields from a number on, as text and protobuf have them.</summary>
    internal static MarginPreview Visit<TWire>(ref TWire wire, int number, in MarginPreview m)
        where TWire : IWire, allows ref struct =>
        new(
            Margins.Visit(ref wire, number, m.Before),
            Margins.Visit(ref wire, number + 3, m.Change),
            Margins.Visit(ref wire, number + 6, m.After));
}
