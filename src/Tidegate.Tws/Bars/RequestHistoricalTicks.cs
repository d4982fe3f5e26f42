using System.Collections.Immutable;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Outgoing 96: asks for single ticks of the past; either begin or end.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Contract">The instrument.</param>
/// <param name="Start"><c>yyyyMMdd HH:mm:ss ZONE</c>, or empty.</param>
/// <param name="End"><c>yyyyMMdd HH:mm:ss ZONE</c>, or empty.</param>
/// <param name="NumberOfTicks">Up to 1000.</param>
/// <param name="WhatToShow"><c>TRADES</c>, <c>BID_ASK</c> or <c>MIDPOINT</c>.</param>
/// <param name="RegularHoursOnly">Without what is before the open and after the close.</param>
/// <param name="IgnoreSize">Changes of size alone are left out.</param>
/// <param name="Options">Without a field.</param>
public readonly record struct RequestHistoricalTicks(
    int RequestId,
    Contract Contract,
    string Start,
    string End,
    int NumberOfTicks,
    string WhatToShow,
    bool RegularHoursOnly,
    bool IgnoreSize,
    ImmutableArray<TagValue> Options) : IRequest<RequestHistoricalTicks>
{
    /// <inheritdoc/>
    public static int Id => 96;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static RequestHistoricalTicks Visit<TWire>(ref TWire wire, in RequestHistoricalTicks m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I32(1, m.RequestId),
            ContractText.SentMayBeExpired(ref wire, 2, m.Contract),
            wire.Text(3, m.Start),
            wire.Text(4, m.End),
            wire.I32(5, m.NumberOfTicks),
            wire.Text(6, m.WhatToShow),
            wire.Flag(7, m.RegularHoursOnly),
            wire.Flag(8, m.IgnoreSize),
            wire.TagLine(9, m.Options));
}
