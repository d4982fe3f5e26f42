using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Outgoing 74: subscribes to the positions of one account or model.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Account">The account.</param>
/// <param name="ModelCode">An advisor's model; mostly empty.</param>
public readonly record struct RequestPositionsMulti(int RequestId, string Account, string ModelCode) : IRequest<RequestPositionsMulti>
{
    /// <inheritdoc/>
    public static int Id => 74;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static RequestPositionsMulti Visit<TWire>(ref TWire wire, in RequestPositionsMulti m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId), wire.Text(2, m.Account), wire.Text(3, m.ModelCode));
    }
}
