namespace Tidegate.Domain.Findings;

/// <summary>How many figures of one kind were compared with the broker's, and how they stand.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Compared">Figures of which both sides are known.</param>
/// <param name="Matched">Equal within the tolerance of performance.md §19.</param>
/// <param name="Explained">Different, with a known cause.</param>
/// <param name="Estimated">Resting on derived values, equal or not.</param>
/// <param name="Broken">Different without a known cause.</param>
public sealed record FindingTally(FindingKind Kind, int Compared, int Matched, int Explained, int Estimated, int Broken);
