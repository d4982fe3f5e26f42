namespace Tidegate.Flex.WebService;

/// <summary>What to do when the broker has no statement for the asked days (1003).</summary>
public enum NoStatementPolicy
{
    /// <summary>
    /// The last day is moved back, up to seven times; then the query's saved period is tried once; then it is reported. For recent days,
    /// which may not be finished.
    /// </summary>
    StepBack,

    /// <summary>It is reported at once. For old days, where it means that the broker's history begins later.</summary>
    Report,
}
