namespace Tidegate.Simulator.Gateway.Sessions;

/// <summary>Counts a client's messages in the last second (tws-api: pacing). For one thread.</summary>
/// <param name="machine">The clock of the wire.</param>
/// <param name="messagesPerSecond">The limit; 0 for none.</param>
internal sealed class MessagePace(TimeProvider machine, int messagesPerSecond)
{
    /// <summary>This often a client may exceed the limit before it is thrown out.</summary>
    public const int ViolationsMax = 3;

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(1);
    private readonly Queue<long> recent = new();
    private long violatedAt;

    /// <summary>How often the limit was exceeded; at most once a second counts.</summary>
    public int Violations { get; private set; }

    /// <summary>Messages in the last second.</summary>
    public int Recent => recent.Count;

    /// <summary>Counts a message.</summary>
    /// <returns>False when it exceeds the limit for the first time in a second.</returns>
    public bool Count()
    {
        if (messagesPerSecond == 0)
            return true;
        Forget();
        recent.Enqueue(machine.GetTimestamp());
        if (recent.Count <= messagesPerSecond || (Violations > 0 && machine.GetElapsedTime(violatedAt) < Span))
            return true;
        Violations++;
        violatedAt = machine.GetTimestamp();
        return false;
    }

    /// <summary>How long to wait so that the next message stays within the limit.</summary>
    public TimeSpan Wait()
    {
        if (messagesPerSecond == 0)
            return TimeSpan.Zero;
        Forget();
        return recent.Count < messagesPerSecond ? TimeSpan.Zero : Span - machine.GetElapsedTime(recent.Peek());
    }

    private void Forget()
    {
        while (recent.TryPeek(out var oldest) && machine.GetElapsedTime(oldest) >= Span)
            recent.Dequeue();
    }
}
