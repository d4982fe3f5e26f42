using Tidegate.Domain.Quotes;

namespace Tidegate.Platform.Quotes;

/// <summary>The past prices of an instrument.</summary>
/// <param name="Instrument">Of what.</param>
/// <param name="Span">How far back.</param>
/// <param name="Zone">Zone of days and times, as the broker names it; empty when it does not say it.</param>
/// <param name="IsMidpoint">Whether they are the middle of bid and ask, because no trades are told of it.</param>
/// <param name="Bars">The oldest first, at least one.</param>
/// <param name="Read">When the broker was asked.</param>
public sealed record InstrumentChart(
    WatchedInstrument Instrument, ChartSpan Span, string Zone, bool IsMidpoint, IReadOnlyList<PriceBar> Bars, DateTimeOffset Read);
