using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>Incoming 76: all series were told.</summary>
/// <param name="RequestId">The request.</param>
public readonly record struct OptionChainEnd(int RequestId) : IAnswer<OptionChainEnd>
{
    /// <inheritdoc/>
    public static int Id => 76;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufReference;

    /// <inheritdoc/>
    public static OptionChainEnd Visit<TWire>(ref TWire wire, in OptionChainEnd m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId));
}
