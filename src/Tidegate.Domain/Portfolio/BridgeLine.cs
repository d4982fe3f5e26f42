namespace Tidegate.Domain.Portfolio;

/// <summary>A line of a bridge.</summary>
/// <param name="Item">Which.</param>
/// <param name="Amount">Signed; null when an exchange rate is missing.</param>
/// <param name="Entries">Ledger entries in it; zero for what is computed from both ends.</param>
public sealed record BridgeLine(BridgeItem Item, decimal? Amount, int Entries);
