using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>Incoming 82: the exchanges behind the letters of a quote.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Components">One for each letter.</param>
public readonly record struct SmartComponents(int RequestId, ImmutableArray<SmartComponent> Components) : IAnswer<SmartComponents>
{
    /// <inheritdoc/>
    public static int Id => 82;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufReference;

    /// <inheritdoc/>
    public static SmartComponents Visit<TWire>(ref TWire wire, in SmartComponents m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.List(2, m.Components));
}
