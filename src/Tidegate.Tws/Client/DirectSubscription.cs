namespace Tidegate.Tws.Client;

/// <summary>A subscription whose messages are its updates.</summary>
internal sealed class DirectSubscription<T>(int buffer) : Subscription<T>(buffer), ITakes<T>
{
    public void Take(in T message) => Offer(message);
}
