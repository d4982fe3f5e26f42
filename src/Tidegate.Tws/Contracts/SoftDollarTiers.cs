using System.Collections.Immutable;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>Incoming 77: the soft dollar tiers.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Tiers">Mostly none.</param>
public readonly record struct SoftDollarTiers(int RequestId, ImmutableArray<SoftDollarTier> Tiers) : IAnswer<SoftDollarTiers>
{
    /// <inheritdoc/>
    public static int Id => 77;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufReference;

    /// <inheritdoc/>
    public static SoftDollarTiers Visit<TWire>(ref TWire wire, in SoftDollarTiers m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.List(2, m.Tiers));
}
