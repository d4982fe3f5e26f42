using System.Collections.Immutable;

namespace Tidegate.Simulator.Books;

/// <summary>A trade of a position that a cancel could still take back.</summary>
/// <param name="Fill">The trade.</param>
/// <param name="Opening">The lot that the whole trade would open.</param>
/// <param name="LotsBefore">Lots that it found.</param>
/// <param name="Outcome">What it did; null when it was taken back and its re-booking may still come.</param>
internal sealed record RememberedTrade(TradeFill Fill, Lot Opening, ImmutableList<Lot> LotsBefore, TradeOutcome? Outcome);
