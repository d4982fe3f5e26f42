using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Incoming 107: the brand of the login.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="WhiteBrandingId">Mostly empty.</param>
public readonly record struct UserBrand(int RequestId, string WhiteBrandingId) : IAnswer<UserBrand>
{
    /// <inheritdoc/>
    public static int Id => 107;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufReference;

    /// <inheritdoc/>
    public static UserBrand Visit<TWire>(ref TWire wire, in UserBrand m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.Text(2, m.WhiteBrandingId));
}
