using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>A soft dollar tier.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="DisplayName">What people read; an order to place does not say it.</param>
public readonly record struct SoftDollarTier(string Name, string Value, string DisplayName) : IWirePart<SoftDollarTier>
{
    /// <inheritdoc/>
    public static SoftDollarTier Visit<TWire>(ref TWire wire, in SoftDollarTier m)
        where TWire : IWire, allows ref struct =>
        new(wire.Text(1, m.Name), wire.Text(2, m.Value), wire.Text(3, m.DisplayName));

    /// <summary>As an order to place has it in text.</summary>
    internal static SoftDollarTier Sent<TWire>(ref TWire wire, in SoftDollarTier m)
        where TWire : IWire, allows ref struct => new(wire.Text(1, m.Name), wire.Text(2, m.Value), "");
}
