using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Calendar;

/// <summary>Incoming 105: events of companies.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Json">As sent.</param>
public readonly record struct CalendarEvents(int RequestId, string Json) : IAnswer<CalendarEvents>
{
    /// <inheritdoc/>
    public static int Id => 105;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufNews;

    /// <inheritdoc/>
    public static CalendarEvents Visit<TWire>(ref TWire wire, in CalendarEvents m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.Prose(2, m.Json));
}
