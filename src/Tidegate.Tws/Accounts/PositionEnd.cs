using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Incoming 62: all positions were told once; changes follow.</summary>
public readonly record struct PositionEnd : IAnswer<PositionEnd>
{
    /// <inheritdoc/>
    public static int Id => 62;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static PositionEnd Visit<TWire>(ref TWire wire, in PositionEnd m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return m;
    }
}
