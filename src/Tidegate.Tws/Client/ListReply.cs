using System.Collections.Immutable;

namespace Tidegate.Tws.Client;

/// <summary>A request that several messages answer.</summary>
internal abstract class ListReply<TItem> : Reply<ImmutableArray<TItem>>, ITakes<TItem>
{
    private readonly ImmutableArray<TItem>.Builder items = ImmutableArray.CreateBuilder<TItem>();

    public void Take(in TItem message) => items.Add(message);

    protected void Complete() => Complete(items.ToImmutable());
}

/// <summary>A request that several messages and an end answer.</summary>
internal sealed class ListReply<TItem, TEnd> : ListReply<TItem>, ITakes<TEnd>
{
    public void Take(in TEnd message) => Complete();
}
