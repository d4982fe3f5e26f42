using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Configuration;

/// <summary>Settings of orders.</summary>
public sealed record OrderSettings : IWirePart<OrderSettings>
{
    /// <summary>How orders are routed.</summary>
    public SmartRouting? SmartRouting { get; init; }

    /// <inheritdoc/>
    public static OrderSettings Visit<TWire>(ref TWire wire, in OrderSettings m)
        where TWire : IWire, allows ref struct => new()
        {
            SmartRouting = wire.PartOrNone(1, m.SmartRouting),
        };
}
