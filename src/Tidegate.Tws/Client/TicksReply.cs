using System.Collections.Immutable;

namespace Tidegate.Tws.Client;

/// <summary>Ticks of the past, which come in one message or several; the last one says so.</summary>
internal sealed class TicksReply<TMessage, TTick>(Func<TMessage, (ImmutableArray<TTick> Ticks, bool IsDone)> open)
    : Reply<ImmutableArray<TTick>>, ITakes<TMessage>
{
    private readonly ImmutableArray<TTick>.Builder ticks = ImmutableArray.CreateBuilder<TTick>();

    public void Take(in TMessage message)
    {
        var (more, isDone) = open(message);
        ticks.AddRange(more);
        if (isDone)
            Complete(ticks.ToImmutable());
    }
}
