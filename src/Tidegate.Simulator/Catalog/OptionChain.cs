using System.Collections.Immutable;

namespace Tidegate.Simulator.Catalog;

/// <summary>The options of one family on an underlying at one exchange: each expiry with each strike.</summary>
/// <param name="Exchange">Where it trades.</param>
/// <param name="UnderlyingConid">What it is on.</param>
/// <param name="TradingClass">The family, such as <c>SPXW</c>.</param>
/// <param name="Multiplier">Units of the underlying a contract.</param>
/// <param name="Expirations">Last days, soonest first.</param>
/// <param name="Strikes">Strikes, lowest first.</param>
public sealed record OptionChain(
    string Exchange, long UnderlyingConid, string TradingClass, decimal Multiplier, ImmutableArray<DateOnly> Expirations,
    ImmutableArray<decimal> Strikes);
