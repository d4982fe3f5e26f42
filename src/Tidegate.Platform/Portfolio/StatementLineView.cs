namespace Tidegate.Platform.Portfolio;

/// <summary>A line of the bridge from opening to closing net worth.</summary>
/// <param name="Line">Which line, such as <c>deposits</c> or <c>realized</c>; lower-kebab.</param>
/// <param name="Amount">In the frame's currency; null when a rate is missing.</param>
/// <param name="Entries">Ledger entries in it.</param>
public sealed record StatementLineView(string Line, decimal? Amount, int Entries);
