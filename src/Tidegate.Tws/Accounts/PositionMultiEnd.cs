using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Incoming 72: all positions were told once; changes follow.</summary>
/// <param name="RequestId">The subscription.</param>
public readonly record struct PositionMultiEnd(int RequestId) : IAnswer<PositionMultiEnd>
{
    /// <inheritdoc/>
    public static int Id => 72;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static PositionMultiEnd Visit<TWire>(ref TWire wire, in PositionMultiEnd m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId));
    }
}
