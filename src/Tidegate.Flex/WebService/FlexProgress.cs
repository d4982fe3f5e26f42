namespace Tidegate.Flex.WebService;

/// <summary>What a fetch is doing.</summary>
public abstract record FlexProgress
{
    private FlexProgress()
    {
    }

    /// <summary>A statement is asked for.</summary>
    /// <param name="Asked">The days.</param>
    public sealed record Requesting(FlexPeriod Asked) : FlexProgress;

    /// <summary>The next call is held back until the limits on calls allow it.</summary>
    public sealed record Queued : FlexProgress;

    /// <summary>The next call is some time off.</summary>
    /// <param name="Poll">How often the broker was asked for the statement in preparation; 0 before it is in preparation.</param>
    /// <param name="Wait">The wait.</param>
    /// <param name="Sentence">Why, for a person.</param>
    public sealed record Waiting(int Poll, TimeSpan Wait, string Sentence) : FlexProgress;

    /// <summary>The statement is arriving.</summary>
    /// <param name="Bytes">Bytes written so far.</param>
    /// <param name="TotalBytes">Bytes to come in all; <see langword="null"/> when the broker does not say.</param>
    public sealed record Receiving(long Bytes, long? TotalBytes) : FlexProgress;
}
