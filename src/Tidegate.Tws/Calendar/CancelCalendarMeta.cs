using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Calendar;

/// <summary>Outgoing 101: gives that up.</summary>
public readonly record struct CancelCalendarMeta(int RequestId) : IRequest<CancelCalendarMeta>
{
    /// <inheritdoc/>
    public static int Id => 101;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufNews;

    /// <inheritdoc/>
    public static CancelCalendarMeta Visit<TWire>(ref TWire wire, in CancelCalendarMeta m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId));
}
