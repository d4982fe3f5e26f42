using Tidegate.Domain.Quotes;

namespace Tidegate.Platform.Quotes;

/// <summary>A line of the watch list.</summary>
/// <param name="Instrument">What is watched.</param>
/// <param name="Quote">Its newest quote; null while none has come.</param>
/// <param name="Age">How old that quote is; null while none has come.</param>
public sealed record QuoteView(WatchedInstrument Instrument, Quote? Quote, TimeSpan? Age);
