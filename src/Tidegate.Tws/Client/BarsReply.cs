using System.Collections.Immutable;
using Tidegate.Tws.Bars;

namespace Tidegate.Tws.Client;

/// <summary>Bars of the past, which come in one message or several.</summary>
internal sealed class BarsReply : Reply<ImmutableArray<HistoricalBar>>, ITakes<HistoricalBars>, ITakes<HistoricalBarsEnd>
{
    private readonly bool hasEnd;
    private readonly ImmutableArray<HistoricalBar>.Builder bars = ImmutableArray.CreateBuilder<HistoricalBar>();

    /// <param name="hasEnd">Whether an end is told, as it is from version 196 on.</param>
    public BarsReply(bool hasEnd) => this.hasEnd = hasEnd;

    public void Take(in HistoricalBars message)
    {
        bars.AddRange(message.Bars);
        if (!hasEnd)
            Complete(bars.ToImmutable());
    }

    public void Take(in HistoricalBarsEnd message) => Complete(bars.ToImmutable());
}
