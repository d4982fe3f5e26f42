namespace Tidegate.Platform.Findings;

/// <summary>What became of what a person said about a finding, a corporate action or opening lots.</summary>
public abstract record FindingOutcome
{
    private FindingOutcome()
    {
    }

    /// <summary>It holds from now on, and the findings are refreshed.</summary>
    public sealed record Done : FindingOutcome;

    /// <summary>It cannot be: nothing was changed.</summary>
    /// <param name="Field">Which field.</param>
    /// <param name="Message">What is wrong with its value and what to do.</param>
    public sealed record Refused(string Field, string Message) : FindingOutcome;

    /// <summary>There is nothing of the kind.</summary>
    public sealed record NotFound : FindingOutcome;
}
