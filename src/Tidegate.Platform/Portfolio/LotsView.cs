using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Portfolio;

/// <summary>The open lots of one position.</summary>
/// <param name="Frame">Whose figures, of which day.</param>
/// <param name="Holding">The position; null when nothing is held.</param>
/// <param name="Lots">Ours, first in first out, from the rows imported; oldest first.</param>
/// <param name="BrokerLots">The broker's, empty when the statement has none.</param>
public sealed record LotsView(ViewFrame Frame, HoldingView? Holding, IReadOnlyList<LotView> Lots, IReadOnlyList<LotView> BrokerLots);
