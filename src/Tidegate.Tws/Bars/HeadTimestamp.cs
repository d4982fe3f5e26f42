using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Incoming 88: where the past of an instrument begins.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Time">As asked for.</param>
public readonly record struct HeadTimestamp(int RequestId, string Time) : IAnswer<HeadTimestamp>
{
    /// <inheritdoc/>
    public static int Id => 88;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static HeadTimestamp Visit<TWire>(ref TWire wire, in HeadTimestamp m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.Text(2, m.Time));
}
