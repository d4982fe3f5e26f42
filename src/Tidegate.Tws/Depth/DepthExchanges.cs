using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Depth;

/// <summary>Incoming 80: the exchanges that have a book.</summary>
/// <param name="Exchanges">All of them.</param>
public readonly record struct DepthExchanges(ImmutableArray<DepthExchange> Exchanges) : IAnswer<DepthExchanges>
{
    /// <inheritdoc/>
    public static int Id => 80;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static DepthExchanges Visit<TWire>(ref TWire wire, in DepthExchanges m)
        where TWire : IWire, allows ref struct =>
        new(wire.List(1, m.Exchanges));
}
