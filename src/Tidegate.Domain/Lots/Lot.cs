namespace Tidegate.Domain.Lots;

/// <summary>An open lot: what an opening left (performance.md §4).</summary>
/// <param name="Entry">The ledger entry that opened it; the all-zero id for an opening lot.</param>
/// <param name="Opened">When, UTC; the start of the day when only that is known.</param>
/// <param name="Day">The trading day in the account's reporting zone, from which the holding period counts.</param>
/// <param name="Quantity">Signed; never zero.</param>
/// <param name="Cost">With commission and taxes, in the instrument's currency; negative for short lots: money received.</param>
public sealed record Lot(Guid Entry, DateTimeOffset Opened, DateOnly Day, decimal Quantity, decimal Cost)
{
    /// <summary>Where it comes from.</summary>
    public LotSource Source { get; init; }

    /// <summary>How far it can be trusted.</summary>
    public LotConfidence Confidence { get; init; }
}
