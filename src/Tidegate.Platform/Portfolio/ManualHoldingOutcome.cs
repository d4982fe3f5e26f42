namespace Tidegate.Platform.Portfolio;

/// <summary>What became of a manual holding.</summary>
public abstract record ManualHoldingOutcome
{
    private ManualHoldingOutcome()
    {
    }

    /// <summary>It is kept.</summary>
    /// <param name="Id">Its id.</param>
    public sealed record Saved(Guid Id) : ManualHoldingOutcome;

    /// <summary>It cannot be: nothing was changed.</summary>
    /// <param name="Field">Which field.</param>
    /// <param name="Message">What is wrong with its value and what to do.</param>
    public sealed record Refused(string Field, string Message) : ManualHoldingOutcome;

    /// <summary>There is no manual holding with this id.</summary>
    public sealed record NotFound : ManualHoldingOutcome;
}
