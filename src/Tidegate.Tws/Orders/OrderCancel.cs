using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>What some exchanges want to know of a cancel.</summary>
/// <param name="ManualTime">When a person decided; may be empty.</param>
/// <param name="ExtOperator">Who operates; may be empty.</param>
/// <param name="ManualOrderIndicator">1 by a person, 0 by a machine.</param>
public readonly record struct OrderCancel(string ManualTime, string ExtOperator, int? ManualOrderIndicator) : IWirePart<OrderCancel>
{
    /// <inheritdoc/>
    public static OrderCancel Visit<TWire>(ref TWire wire, in OrderCancel m)
        where TWire : IWire, allows ref struct =>
        new(wire.Text(1, m.ManualTime), wire.Text(2, m.ExtOperator), wire.I32OrUnset(3, m.ManualOrderIndicator));
}
