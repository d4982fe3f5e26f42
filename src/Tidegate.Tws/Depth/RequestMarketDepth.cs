using System.Collections.Immutable;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Depth;

/// <summary>Outgoing 10: subscribes to the book of an instrument.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Contract">The instrument.</param>
/// <param name="Rows">How deep.</param>
/// <param name="IsSmartDepth">Over all exchanges.</param>
/// <param name="Options">Without a field.</param>
public readonly record struct RequestMarketDepth(
    int RequestId, Contract Contract, int Rows, bool IsSmartDepth, ImmutableArray<TagValue> Options) : IRequest<RequestMarketDepth>
{
    /// <inheritdoc/>
    public static int Id => 10;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufQuotes;

    /// <inheritdoc/>
    public static RequestMarketDepth Visit<TWire>(ref TWire wire, in RequestMarketDepth m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(5);
        return new(
            wire.I32(1, m.RequestId),
            ContractText.Sent(ref wire, 2, m.Contract),
            wire.I32(3, m.Rows),
            wire.Flag(4, m.IsSmartDepth),
            wire.TagLine(5, m.Options));
    }
}
