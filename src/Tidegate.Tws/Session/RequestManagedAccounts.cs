using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Session;

/// <summary>Outgoing 17: asks for the accounts again.</summary>
public readonly record struct RequestManagedAccounts : IRequest<RequestManagedAccounts>
{
    /// <inheritdoc/>
    public static int Id => 17;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static RequestManagedAccounts Visit<TWire>(ref TWire wire, in RequestManagedAccounts m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return m;
    }
}
