using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Incoming 106: the sessions of an instrument.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Start">Of the first one.</param>
/// <param name="End">Of the last one.</param>
/// <param name="TimeZone">Of all times.</param>
/// <param name="Sessions">In order.</param>
public readonly record struct HistoricalSchedule(
    int RequestId, string Start, string End, string TimeZone, ImmutableArray<HistoricalSession> Sessions) : IAnswer<HistoricalSchedule>
{
    /// <inheritdoc/>
    public static int Id => 106;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAdvisors;

    /// <inheritdoc/>
    public static HistoricalSchedule Visit<TWire>(ref TWire wire, in HistoricalSchedule m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I32(1, m.RequestId),
            wire.Text(2, m.Start),
            wire.Text(3, m.End),
            wire.Text(4, m.TimeZone),
            wire.List(5, m.Sessions));
}
