using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>Outgoing 81: looks for stocks by the beginning of symbol or name.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Pattern">What a person typed.</param>
public readonly record struct RequestMatchingSymbols(int RequestId, string Pattern) : IRequest<RequestMatchingSymbols>
{
    /// <inheritdoc/>
    public static int Id => 81;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufReference;

    /// <inheritdoc/>
    public static RequestMatchingSymbols Visit<TWire>(ref TWire wire, in RequestMatchingSymbols m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.Text(2, m.Pattern));
}
