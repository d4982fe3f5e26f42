using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Portfolio;

/// <summary>The open lots of a scope of accounts.</summary>
/// <param name="Frame">Whose figures, of which day.</param>
/// <param name="Rows">By account and symbol, the oldest lot of each position first.</param>
public sealed record OpenLotsView(ViewFrame Frame, IReadOnlyList<OpenLotView> Rows);
