using System.Collections.Immutable;
using Tidegate.Tws.News;

namespace Tidegate.Tws.Client;

/// <summary>Headlines that were asked for; their end says whether there are more.</summary>
internal sealed class HeadlinesReply : Reply<Headlines>, ITakes<HistoricalNews>, ITakes<HistoricalNewsEnd>
{
    private readonly ImmutableArray<HistoricalNews>.Builder items = ImmutableArray.CreateBuilder<HistoricalNews>();

    public void Take(in HistoricalNews message) => items.Add(message);

    public void Take(in HistoricalNewsEnd message) => Complete(new(items.ToImmutable(), message.HasMore));
}
