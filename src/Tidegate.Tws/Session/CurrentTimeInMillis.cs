using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Session;

/// <summary>Incoming 109: the time at the gateway.</summary>
/// <param name="EpochMilliseconds">Milliseconds since 1970, UTC.</param>
public readonly record struct CurrentTimeInMillis(long EpochMilliseconds) : IAnswer<CurrentTimeInMillis>
{
    /// <inheritdoc/>
    public static int Id => 109;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static CurrentTimeInMillis Visit<TWire>(ref TWire wire, in CurrentTimeInMillis m)
        where TWire : IWire, allows ref struct =>
        new(wire.I64(1, m.EpochMilliseconds));
}
