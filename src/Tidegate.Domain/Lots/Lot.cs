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

    /// <summary>The opening lot that it is a part of; null for others.</summary>
    internal OpeningLot? Origin { get; init; }

    /// <summary>How much of that opening lot it is, in the units of then: splits do not change it.</summary>
    internal decimal OriginQuantity { get; init; }

    /// <summary>A part of it with this cost; what belongs to the opening goes along in proportion.</summary>
    internal Lot Part(decimal quantity, decimal cost) => this with
    {
        Quantity = quantity,
        Cost = cost,
        OriginQuantity = quantity == Quantity ? OriginQuantity : OriginQuantity * quantity / Quantity,
    };
}
