using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;

namespace Tidegate.Domain.Tests.Lots;

/// <summary>The sums of a walk, for tests.</summary>
internal sealed record Walked(AccountLots Lots)
{
    public IReadOnlyList<Closing> Closings => Lots.Closings;

    public IReadOnlyList<Lot> Open => Of("1");

    public decimal Quantity => Lots.Open.Values.Sum(lots => lots.Sum(lot => lot.Quantity));

    public decimal Cost => Lots.Open.Values.Sum(lots => lots.Sum(lot => lot.Cost));

    public decimal Realized => Closings.Sum(closing => closing.Realized);

    public static Walked Of(params IReadOnlyList<LedgerEntry> entries) => new(AccountWalk.Of(new() { Entries = entries }));

    public static Walked Of(WalkInput input) => new(AccountWalk.Of(input));

    public IReadOnlyList<Lot> Of(string instrument) => Lots.Open.GetValueOrDefault(new InstrumentId(instrument)) ?? [];
}
