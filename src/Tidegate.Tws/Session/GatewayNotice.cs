using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Session;

/// <summary>Incoming 4: an error, a warning or a notice; which of them, says the code.</summary>
/// <param name="RequestId">The request or order; -1 when it is about the connection.</param>
/// <param name="Code">The broker's code.</param>
/// <param name="Text">For people.</param>
/// <param name="AdvancedReject">JSON of a rejection that can be overridden; mostly empty.</param>
/// <param name="EpochMilliseconds">When; 0 before version 194.</param>
public readonly record struct GatewayNotice(int RequestId, int Code, string Text, string AdvancedReject, long EpochMilliseconds)
    : IAnswer<GatewayNotice>
{
    /// <inheritdoc/>
    public static int Id => 4;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufOrders;

    /// <inheritdoc/>
    public static GatewayNotice Visit<TWire>(ref TWire wire, in GatewayNotice m)
        where TWire : IWire, allows ref struct
    {
        if (wire.Version < ServerVersion.ErrorTime)
            wire.MessageVersion(2);
        return new(
            wire.I32(1, m.RequestId),
            wire.I32(3, m.Code),
            wire.Prose(4, m.Text),
            wire.Prose(5, m.AdvancedReject),
            wire.Version >= ServerVersion.ErrorTime ? wire.I64(2, m.EpochMilliseconds) : 0);
    }
}
