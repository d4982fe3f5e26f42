using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Session;

/// <summary>Incoming 49: the time at the gateway.</summary>
/// <param name="EpochSeconds">Seconds since 1970, UTC.</param>
public readonly record struct CurrentTime(long EpochSeconds) : IAnswer<CurrentTime>
{
    /// <inheritdoc/>
    public static int Id => 49;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static CurrentTime Visit<TWire>(ref TWire wire, in CurrentTime m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I64(1, m.EpochSeconds));
    }
}
