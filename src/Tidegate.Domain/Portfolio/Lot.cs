namespace Tidegate.Domain.Portfolio;

/// <summary>An open lot: what an opening trade left (performance.md §4).</summary>
/// <param name="Entry">The ledger entry that opened it.</param>
/// <param name="Opened">When, UTC.</param>
/// <param name="Day">The trading day in the account's reporting zone.</param>
/// <param name="Quantity">Signed; never zero.</param>
/// <param name="Cost">With commission and taxes, in the instrument's currency; negative for short lots: money received.</param>
public sealed record Lot(Guid Entry, DateTimeOffset Opened, DateOnly Day, decimal Quantity, decimal Cost);
