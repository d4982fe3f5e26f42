using System.Collections.Immutable;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Outgoing 55: asks for the price that a volatility gives.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Contract">The instrument.</param>
/// <param name="Volatility">0.2 is 20 %.</param>
/// <param name="UnderlyingPrice">Of the underlying.</param>
/// <param name="Options">Without a field.</param>
public readonly record struct RequestOptionPrice(
    int RequestId,
    Contract Contract,
    double Volatility,
    decimal UnderlyingPrice,
    ImmutableArray<TagValue> Options) : IRequest<RequestOptionPrice>
{
    /// <inheritdoc/>
    public static int Id => 55;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAdvisors;

    /// <inheritdoc/>
    public static RequestOptionPrice Visit<TWire>(ref TWire wire, in RequestOptionPrice m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(3);
        return new(
            wire.I32(1, m.RequestId),
            ContractText.Sent(ref wire, 2, m.Contract),
            wire.Real(3, m.Volatility),
            wire.Price(4, m.UnderlyingPrice),
            wire.TagLine(5, m.Options));
    }
}
