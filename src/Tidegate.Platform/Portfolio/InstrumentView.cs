using Tidegate.Domain.Instruments;
using Tidegate.Domain.Lots;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Portfolio;

/// <summary>Everything about one contract over its names.</summary>
/// <param name="Frame">Whose figures.</param>
/// <param name="Instrument">As the newest statement describes it.</param>
/// <param name="Names">Symbols and descriptions with the days on which statements used them, the newest first.</param>
/// <param name="Relatives">Contracts that corporate actions tie to it, and its underlying or options on it.</param>
/// <param name="Holdings">Its position in each account.</param>
/// <param name="Lots">Open lots by account, in the order of <paramref name="Holdings"/>.</param>
/// <param name="Closings">What was closed, the newest first.</param>
/// <param name="Opening">Lots from before the history, derived or edited.</param>
/// <param name="Transactions">Its entries, the newest first, at most 500.</param>
/// <param name="Prices">Closing prices that statements tell, the oldest first.</param>
public sealed record InstrumentView(
    ViewFrame Frame,
    Instrument Instrument,
    IReadOnlyList<InstrumentName> Names,
    IReadOnlyList<InstrumentRelative> Relatives,
    IReadOnlyList<HoldingView> Holdings,
    IReadOnlyList<LotsView> Lots,
    IReadOnlyList<GainView> Closings,
    IReadOnlyList<OpeningLot> Opening,
    IReadOnlyList<TransactionView> Transactions,
    IReadOnlyList<PricePoint> Prices);
