using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Configuration;

/// <summary>How orders are routed.</summary>
public sealed record SmartRouting : IWirePart<SmartRouting>
{
    /// <summary>Looks for a better price.</summary>
    public bool? SeekPriceImprovement { get; init; }

    /// <summary>Routes again before the open.</summary>
    public bool? PreOpenReroute { get; init; }

    /// <summary>No dark pools.</summary>
    public bool? DoNotRouteToDarkPools { get; init; }

    /// <summary>Default algorithm.</summary>
    public string DefaultAlgorithm { get; init; } = "";

    /// <inheritdoc/>
    public static SmartRouting Visit<TWire>(ref TWire wire, in SmartRouting m)
        where TWire : IWire, allows ref struct => new()
        {
            SeekPriceImprovement = wire.FlagOrUnset(1, m.SeekPriceImprovement),
            PreOpenReroute = wire.FlagOrUnset(2, m.PreOpenReroute),
            DoNotRouteToDarkPools = wire.FlagOrUnset(3, m.DoNotRouteToDarkPools),
            DefaultAlgorithm = wire.Text(4, m.DefaultAlgorithm),
        };
}
