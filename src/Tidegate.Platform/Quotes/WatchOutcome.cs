namespace Tidegate.Platform.Quotes;

/// <summary>What became of a wish to watch an instrument.</summary>
public abstract record WatchOutcome
{
    private WatchOutcome()
    {
    }

    /// <summary>It is on the list, now or already.</summary>
    public sealed record Watched : WatchOutcome;

    /// <summary>It cannot be; nothing was changed.</summary>
    /// <param name="Message">What is wrong and what to do.</param>
    public sealed record Refused(string Message) : WatchOutcome;
}
