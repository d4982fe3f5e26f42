using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Outgoing 104: asks for the brand of the login.</summary>
/// <param name="RequestId">The request.</param>
public readonly record struct RequestUserBrand(int RequestId) : IRequest<RequestUserBrand>
{
    /// <inheritdoc/>
    public static int Id => 104;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufReference;

    /// <inheritdoc/>
    public static RequestUserBrand Visit<TWire>(ref TWire wire, in RequestUserBrand m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId));
}
