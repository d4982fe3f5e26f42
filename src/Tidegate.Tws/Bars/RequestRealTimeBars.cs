using System.Collections.Immutable;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Outgoing 50: subscribes to bars of five seconds.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Contract">The instrument.</param>
/// <param name="BarSeconds">5.</param>
/// <param name="WhatToShow"><c>TRADES</c>, <c>BID</c>, <c>ASK</c> or <c>MIDPOINT</c>.</param>
/// <param name="RegularHoursOnly">Without what is before the open and after the close.</param>
/// <param name="Options">Without a field.</param>
public readonly record struct RequestRealTimeBars(
    int RequestId,
    Contract Contract,
    int BarSeconds,
    string WhatToShow,
    bool RegularHoursOnly,
    ImmutableArray<TagValue> Options) : IRequest<RequestRealTimeBars>
{
    /// <inheritdoc/>
    public static int Id => 50;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static RequestRealTimeBars Visit<TWire>(ref TWire wire, in RequestRealTimeBars m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(3);
        return new(
            wire.I32(1, m.RequestId),
            ContractText.Sent(ref wire, 2, m.Contract),
            wire.I32(3, m.BarSeconds),
            wire.Text(4, m.WhatToShow),
            wire.Flag(5, m.RegularHoursOnly),
            wire.TagLine(6, m.Options));
    }
}
