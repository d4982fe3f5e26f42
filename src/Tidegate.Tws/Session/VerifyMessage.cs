using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Session;

/// <summary>Outgoing 66: a program of a partner proves what it is.</summary>
/// <param name="ApiText">As agreed.</param>
public readonly record struct VerifyMessage(string ApiText) : IRequest<VerifyMessage>
{
    /// <inheritdoc/>
    public static int Id => 66;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static VerifyMessage Visit<TWire>(ref TWire wire, in VerifyMessage m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.Text(1, m.ApiText));
    }
}
