using System.Collections.Immutable;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Outgoing 54: asks for the volatility that a price implies.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Contract">The instrument.</param>
/// <param name="OptionPrice">Of the option.</param>
/// <param name="UnderlyingPrice">Of the underlying.</param>
/// <param name="Options">Without a field.</param>
public readonly record struct RequestImpliedVolatility(
    int RequestId,
    Contract Contract,
    decimal OptionPrice,
    decimal UnderlyingPrice,
    ImmutableArray<TagValue> Options) : IRequest<RequestImpliedVolatility>
{
    /// <inheritdoc/>
    public static int Id => 54;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAdvisors;

    /// <inheritdoc/>
    public static RequestImpliedVolatility Visit<TWire>(ref TWire wire, in RequestImpliedVolatility m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(3);
        return new(
            wire.I32(1, m.RequestId),
            ContractText.Sent(ref wire, 2, m.Contract),
            wire.Price(3, m.OptionPrice),
            wire.Price(4, m.UnderlyingPrice),
            wire.TagLine(5, m.Options));
    }
}
