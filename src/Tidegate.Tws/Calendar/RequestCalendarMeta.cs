using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Calendar;

/// <summary>Outgoing 100: asks what the event calendar of Wall Street Horizon can tell.</summary>
/// <param name="RequestId">The request.</param>
public readonly record struct RequestCalendarMeta(int RequestId) : IRequest<RequestCalendarMeta>
{
    /// <inheritdoc/>
    public static int Id => 100;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufNews;

    /// <inheritdoc/>
    public static RequestCalendarMeta Visit<TWire>(ref TWire wire, in RequestCalendarMeta m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId));
}
