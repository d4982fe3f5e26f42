using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Session;

/// <summary>Incoming 65: asks a program of a partner for its proof.</summary>
/// <param name="ApiText">As agreed.</param>
public readonly record struct VerifyChallenge(string ApiText) : IAnswer<VerifyChallenge>
{
    /// <inheritdoc/>
    public static int Id => 65;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static VerifyChallenge Visit<TWire>(ref TWire wire, in VerifyChallenge m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.Text(1, m.ApiText));
    }
}
