namespace Tidegate.Tws.Client;

/// <summary>At most so many messages in any second: remembers when the last ones went.</summary>
internal sealed class MessagePace(int perSecond, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly long?[] sent = new long?[perSecond];
    private int next;

    /// <summary>How long the next message has to wait; zero if it may go.</summary>
    public TimeSpan Wait()
    {
        if (sent[next] is not { } oldest)
            return TimeSpan.Zero;
        var left = Window - clock.GetElapsedTime(oldest);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>A message goes now.</summary>
    public void Count()
    {
        sent[next] = clock.GetTimestamp();
        next = (next + 1) % sent.Length;
    }
}
