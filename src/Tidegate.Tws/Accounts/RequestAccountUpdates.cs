using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Outgoing 6: subscribes to values and portfolio of one account, one at a time for a client.</summary>
/// <param name="Subscribe">False ends it.</param>
/// <param name="Account">May be empty where there is one only.</param>
public readonly record struct RequestAccountUpdates(bool Subscribe, string Account) : IRequest<RequestAccountUpdates>
{
    /// <inheritdoc/>
    public static int Id => 6;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static RequestAccountUpdates Visit<TWire>(ref TWire wire, in RequestAccountUpdates m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(2);
        return new(wire.Flag(1, m.Subscribe), wire.Text(2, m.Account));
    }
}
