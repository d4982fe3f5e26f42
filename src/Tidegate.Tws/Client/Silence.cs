namespace Tidegate.Tws.Client;

/// <summary>
/// How long what happens at the broker has not been known: from the loss of the gateway or of the broker until the look-up that began
/// after the last of them is through. An older look-up does not end it. Safe for several threads.
/// </summary>
internal sealed class Silence(TimeProvider clock)
{
    private readonly Lock gate = new();
    private volatile bool isOn;
    private int round;
    private long since;

    /// <summary>Whether something may have happened that is not known here.</summary>
    public bool IsOn => isOn;

    /// <summary>The number of what went away or came back last.</summary>
    public int Round
    {
        get
        {
            lock (gate)
                return round;
        }
    }

    /// <summary>Something went away or came back: what is looked up from now on counts, and nothing before.</summary>
    /// <returns>For the look-up that follows.</returns>
    public int Begin()
    {
        lock (gate)
        {
            if (!isOn)
                since = clock.GetTimestamp();
            isOn = true;
            return ++round;
        }
    }

    /// <summary>A look-up is through.</summary>
    /// <param name="lookedUp">The round for which it was begun.</param>
    /// <returns>How long the whole silence was; null if it goes on, since something else has happened meanwhile.</returns>
    public TimeSpan? End(int lookedUp)
    {
        lock (gate)
        {
            if (!isOn || lookedUp != round)
                return null;
            isOn = false;
            return clock.GetElapsedTime(since);
        }
    }
}
