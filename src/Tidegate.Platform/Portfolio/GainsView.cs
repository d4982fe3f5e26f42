using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Portfolio;

/// <summary>Realized results of a period, one row for each closing trade.</summary>
/// <param name="Frame">Whose figures.</param>
/// <param name="From">First report day; null for all.</param>
/// <param name="To">Last report day; null for all.</param>
/// <param name="Rows">The newest first.</param>
/// <param name="Gains">Sum of the gains, in the frame's currency; null when one has no rate.</param>
/// <param name="Losses">Sum of the losses; negative.</param>
/// <param name="Realized">Both.</param>
public sealed record GainsView(
    ViewFrame Frame, DateOnly? From, DateOnly? To, IReadOnlyList<GainView> Rows, decimal? Gains, decimal? Losses, decimal? Realized);
