namespace Tidegate.Tws.Client;

/// <summary>At most so many messages in any second: remembers when the last ones went.</summary>
internal sealed class MessagePace(int perSecond, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly long?[] sent = new long?[perSecond];
    private int next;

    /// <summary>How long so many messages that go together have to wait; zero if they may go.</summary>
    public TimeSpan Wait(int messages)
    {
        // All of them fit when the last of them does. More than fit in a second only wait for a quiet second.
        if (sent[(next + Math.Min(messages, perSecond) - 1) % perSecond] is not { } oldest)
            return TimeSpan.Zero;
        var left = Window - clock.GetElapsedTime(oldest);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>So many messages go now.</summary>
    public void Count(int messages)
    {
        for (var i = 0; i < messages; i++)
        {
            sent[next] = clock.GetTimestamp();
            next = (next + 1) % perSecond;
        }
    }
}
