namespace Tidegate.Domain.Portfolio;

/// <summary>How our figures stand to the broker's.</summary>
/// <param name="Compared">Figures for which both sides are known.</param>
/// <param name="Matched">Those of them that are equal within the tolerance.</param>
/// <param name="Worst">The worst state among them; alone when nothing could be compared.</param>
/// <param name="Differences">Those that are not equal, the worst first.</param>
public sealed record BrokerComparison(int Compared, int Matched, FigureState Worst, IReadOnlyList<FigureDifference> Differences)
{
    /// <summary>Nothing to compare.</summary>
    public static BrokerComparison Nothing { get; } = new(0, 0, FigureState.Alone, []);
}
