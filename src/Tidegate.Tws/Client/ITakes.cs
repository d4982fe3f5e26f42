namespace Tidegate.Tws.Client;

/// <summary>A request that waits for messages of a kind.</summary>
internal interface ITakes<T>
{
    /// <summary>Takes one, on the reader of the socket: must not wait.</summary>
    void Take(in T message);
}
