using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Outgoing 104: asks for the brand of the login.</summary>
/// <param name="RequestId">The request.</param>
public readonly record struct RequestUserInfo(int RequestId) : IRequest<RequestUserInfo>
{
    /// <inheritdoc/>
    public static int Id => 104;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufReference;

    /// <inheritdoc/>
    public static RequestUserInfo Visit<TWire>(ref TWire wire, in RequestUserInfo m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId));
}
