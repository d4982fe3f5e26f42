using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>Outgoing 78: asks for expiries and strikes of the options on an instrument.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="UnderlyingSymbol">Symbol of the underlying.</param>
/// <param name="FutureExchange">Exchange of the options on a future; empty for all others.</param>
/// <param name="UnderlyingSecurityType">Such as <c>STK</c>.</param>
/// <param name="UnderlyingConId">The underlying.</param>
public readonly record struct RequestOptionChain(
    int RequestId,
    string UnderlyingSymbol,
    string FutureExchange,
    string UnderlyingSecurityType,
    int UnderlyingConId) : IRequest<RequestOptionChain>
{
    /// <inheritdoc/>
    public static int Id => 78;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufReference;

    /// <inheritdoc/>
    public static RequestOptionChain Visit<TWire>(ref TWire wire, in RequestOptionChain m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I32(1, m.RequestId),
            wire.Text(2, m.UnderlyingSymbol),
            wire.Text(3, m.FutureExchange),
            wire.Text(4, m.UnderlyingSecurityType),
            wire.I32(5, m.UnderlyingConId));
}
