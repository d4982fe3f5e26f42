using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Lots;

/// <summary>What the lots of one account are a function of.</summary>
public sealed record WalkInput
{
    /// <summary>The entries that count, in any order.</summary>
    public required IReadOnlyList<LedgerEntry> Entries { get; init; }

    /// <summary>Lots that were open before the history.</summary>
    public IReadOnlyList<OpeningLot> Opening { get; init; } = [];

    /// <summary>How persons resolved corporate actions.</summary>
    public IReadOnlyList<ActionTerms> Terms { get; init; } = [];

    /// <summary>The instruments, by which options find their underlying and spin-offs their parent.</summary>
    public IReadOnlyDictionary<InstrumentId, Instrument> Instruments { get; init; } = new Dictionary<InstrumentId, Instrument>();

    /// <summary>The price of an instrument at the end of a day, or the last one before it; null when none is known.</summary>
    public Func<InstrumentId, DateOnly, decimal?> PriceOf { get; init; } = (_, _) => null;

    /// <summary>The broker's cost of a position of just this quantity; null when no statement tells one.</summary>
    public Func<InstrumentId, decimal, decimal?> BrokerCostOf { get; init; } = (_, _) => null;

    /// <summary>Value of a quantity at a price: the multiplier of the instrument counts.</summary>
    internal decimal ValueOf(InstrumentId instrument, decimal quantity, decimal price) =>
        quantity * price * (Instruments.GetValueOrDefault(instrument)?.EffectiveMultiplier ?? 1m);

    /// <summary>Market value of a quantity at the end of a day; null without a price.</summary>
    internal decimal? MarketValueOf(InstrumentId instrument, decimal quantity, DateOnly day) =>
        PriceOf(instrument, day) is { } price ? ValueOf(instrument, quantity, price) : null;
}
