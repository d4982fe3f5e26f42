using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Session;

/// <summary>Outgoing 14: how much the gateway writes into its log about this client.</summary>
/// <param name="Level">1 system, 2 errors, 3 warnings, 4 information, 5 detail.</param>
public readonly record struct SetLogLevel(int Level) : IRequest<SetLogLevel>
{
    /// <inheritdoc/>
    public static int Id => 14;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static SetLogLevel Visit<TWire>(ref TWire wire, in SetLogLevel m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.Level));
    }
}
