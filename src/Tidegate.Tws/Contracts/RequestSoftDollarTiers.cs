using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>Outgoing 79: asks for the soft dollar tiers.</summary>
/// <param name="RequestId">The request.</param>
public readonly record struct RequestSoftDollarTiers(int RequestId) : IRequest<RequestSoftDollarTiers>
{
    /// <inheritdoc/>
    public static int Id => 79;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufReference;

    /// <inheritdoc/>
    public static RequestSoftDollarTiers Visit<TWire>(ref TWire wire, in RequestSoftDollarTiers m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId));
}
