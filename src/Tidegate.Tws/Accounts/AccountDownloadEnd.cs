using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Incoming 54: values and portfolio were told once; changes follow.</summary>
/// <param name="Account">The account.</param>
public readonly record struct AccountDownloadEnd(string Account) : IAnswer<AccountDownloadEnd>
{
    /// <inheritdoc/>
    public static int Id => 54;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static AccountDownloadEnd Visit<TWire>(ref TWire wire, in AccountDownloadEnd m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.Text(1, m.Account));
    }
}
