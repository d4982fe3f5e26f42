using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>Incoming 79: instruments that a search found.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Samples">Best first.</param>
public readonly record struct SymbolSamples(int RequestId, ImmutableArray<SymbolSample> Samples) : IAnswer<SymbolSamples>
{
    /// <inheritdoc/>
    public static int Id => 79;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufReference;

    /// <inheritdoc/>
    public static SymbolSamples Visit<TWire>(ref TWire wire, in SymbolSamples m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.List(2, m.Samples));
}
