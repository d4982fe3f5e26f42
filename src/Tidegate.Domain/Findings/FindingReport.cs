namespace Tidegate.Domain.Findings;

/// <summary>What all checks of an account found.</summary>
/// <param name="Findings">The worst first.</param>
/// <param name="Tallies">How many figures of each kind were compared; kinds without any are not in it.</param>
public sealed record FindingReport(IReadOnlyList<Finding> Findings, IReadOnlyList<FindingTally> Tallies);
