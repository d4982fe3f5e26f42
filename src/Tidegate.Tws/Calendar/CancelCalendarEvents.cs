using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Calendar;

/// <summary>Outgoing 103: gives up events.</summary>
public readonly record struct CancelCalendarEvents(int RequestId) : IRequest<CancelCalendarEvents>
{
    /// <inheritdoc/>
    public static int Id => 103;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufNews;

    /// <inheritdoc/>
    public static CancelCalendarEvents Visit<TWire>(ref TWire wire, in CancelCalendarEvents m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId));
}
