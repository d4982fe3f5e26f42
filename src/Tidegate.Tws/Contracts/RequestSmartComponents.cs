using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>Outgoing 83: asks which exchanges stand behind the letters of a quote.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="BboExchange">From the parameters of the quote.</param>
public readonly record struct RequestSmartComponents(int RequestId, string BboExchange) : IRequest<RequestSmartComponents>
{
    /// <inheritdoc/>
    public static int Id => 83;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufReference;

    /// <inheritdoc/>
    public static RequestSmartComponents Visit<TWire>(ref TWire wire, in RequestSmartComponents m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.Text(2, m.BboExchange));
}
