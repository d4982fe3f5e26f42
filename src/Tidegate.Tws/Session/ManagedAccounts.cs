using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Session;

/// <summary>Incoming 15: the accounts of the login.</summary>
/// <param name="Accounts">Separated by commas; may end in one.</param>
public readonly record struct ManagedAccounts(string Accounts) : IAnswer<ManagedAccounts>
{
    /// <inheritdoc/>
    public static int Id => 15;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static ManagedAccounts Visit<TWire>(ref TWire wire, in ManagedAccounts m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.Text(1, m.Accounts));
    }
}
