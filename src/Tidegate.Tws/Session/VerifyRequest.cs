using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Session;

/// <summary>Outgoing 65: a program of a partner says what it is.</summary>
/// <param name="ApiName">Name.</param>
/// <param name="ApiVersion">Version.</param>
public readonly record struct VerifyRequest(string ApiName, string ApiVersion) : IRequest<VerifyRequest>
{
    /// <inheritdoc/>
    public static int Id => 65;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static VerifyRequest Visit<TWire>(ref TWire wire, in VerifyRequest m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.Text(1, m.ApiName), wire.Text(2, m.ApiVersion));
    }
}
