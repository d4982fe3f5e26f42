using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Outgoing 61: subscribes to the positions of all accounts.</summary>
public readonly record struct RequestPositions : IRequest<RequestPositions>
{
    /// <inheritdoc/>
    public static int Id => 61;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static RequestPositions Visit<TWire>(ref TWire wire, in RequestPositions m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return m;
    }
}
