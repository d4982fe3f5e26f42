using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Configuration;

/// <summary>All about this door.</summary>
public sealed record ApiConfiguration : IWirePart<ApiConfiguration>
{
    /// <summary>Which questions are not asked.</summary>
    public PrecautionSettings? Precautions { get; init; }

    /// <summary>Settings of this door.</summary>
    public ApiSettings? Settings { get; init; }

    /// <inheritdoc/>
    public static ApiConfiguration Visit<TWire>(ref TWire wire, in ApiConfiguration m)
        where TWire : IWire, allows ref struct => new()
        {
            Precautions = wire.PartOrNone(1, m.Precautions),
            Settings = wire.PartOrNone(2, m.Settings),
        };
}
