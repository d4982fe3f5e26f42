using System.Collections.Immutable;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Outgoing 20: asks for bars of the past, and their updates if wished.</summary>
public sealed record RequestHistoricalBars : IRequest<RequestHistoricalBars>
{
    /// <inheritdoc/>
    public static int Id => 20;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <summary>The request.</summary>
    public int RequestId { get; init; }

    /// <summary>The instrument.</summary>
    public Contract Contract { get; init; } = None<Contract>.It;

    /// <summary><c>yyyyMMdd HH:mm:ss ZONE</c> or <c>yyyyMMdd-HH:mm:ss</c> in UTC; empty for now.</summary>
    public string EndTime { get; init; } = "";

    /// <summary>Such as <c>1 min</c>.</summary>
    public string BarSize { get; init; } = "";

    /// <summary>A number and <c>S</c>, <c>D</c>, <c>W</c>, <c>M</c> or <c>Y</c>, such as <c>2 D</c>.</summary>
    public string Duration { get; init; } = "";

    /// <summary>Without what is before the open and after the close.</summary>
    public bool RegularHoursOnly { get; init; }

    /// <summary>Such as <c>TRADES</c>, <c>MIDPOINT</c>, <c>BID</c>, <c>ASK</c>.</summary>
    public string WhatToShow { get; init; } = "";

    /// <summary>1 text, 2 epoch seconds.</summary>
    public int DateFormat { get; init; } = 1;

    /// <summary>Whether the last bar is told again as it grows; needs an empty <see cref="EndTime"/> and bars of at least 5 s.</summary>
    public bool KeepUpToDate { get; init; }

    /// <summary>Options without a field.</summary>
    public ImmutableArray<TagValue> ChartOptions { get; init; } = [];

    /// <inheritdoc/>
    public static RequestHistoricalBars Visit<TWire>(ref TWire wire, in RequestHistoricalBars m)
        where TWire : IWire, allows ref struct
    {
        var request = new RequestHistoricalBars
        {
            RequestId = wire.I32(1, m.RequestId),
            Contract = ContractText.SentMayBeExpired(ref wire, 2, m.Contract),
            EndTime = wire.Text(3, m.EndTime),
            BarSize = wire.Text(4, m.BarSize),
            Duration = wire.Text(5, m.Duration),
            RegularHoursOnly = wire.Flag(6, m.RegularHoursOnly),
            WhatToShow = wire.Text(7, m.WhatToShow),
            DateFormat = wire.I32(8, m.DateFormat),
        };
        return request with
        {
            Contract = QuoteLeg.Visit(ref wire, request.Contract, m.Contract),
            KeepUpToDate = wire.Flag(9, m.KeepUpToDate),
            ChartOptions = wire.TagLine(10, m.ChartOptions),
        };
    }
}
