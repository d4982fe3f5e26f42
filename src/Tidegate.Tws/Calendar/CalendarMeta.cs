using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Calendar;

/// <summary>Incoming 104: what the event calendar can tell.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Json">As sent.</param>
public readonly record struct CalendarMeta(int RequestId, string Json) : IAnswer<CalendarMeta>
{
    /// <inheritdoc/>
    public static int Id => 104;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufNews;

    /// <inheritdoc/>
    public static CalendarMeta Visit<TWire>(ref TWire wire, in CalendarMeta m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.Prose(2, m.Json));
}
