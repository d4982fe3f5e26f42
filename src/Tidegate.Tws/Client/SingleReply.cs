namespace Tidegate.Tws.Client;

/// <summary>A request that one message answers.</summary>
internal sealed class SingleReply<T> : Reply<T>, ITakes<T>
{
    public void Take(in T message) => Complete(message);
}
