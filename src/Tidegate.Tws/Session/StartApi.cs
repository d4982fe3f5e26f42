using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Session;

/// <summary>Outgoing 71: who the client is. Nothing comes from the gateway before it.</summary>
/// <param name="ClientId">Chosen by the client; one connection at a time has it.</param>
/// <param name="OptionalCapabilities">Mostly empty.</param>
public readonly record struct StartApi(int ClientId, string OptionalCapabilities) : IRequest<StartApi>
{
    /// <inheritdoc/>
    public static int Id => 71;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static StartApi Visit<TWire>(ref TWire wire, in StartApi m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(2);
        return new(wire.I32(1, m.ClientId), wire.Text(2, m.OptionalCapabilities));
    }
}
