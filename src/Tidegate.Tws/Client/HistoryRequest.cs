namespace Tidegate.Tws.Client;

/// <summary>What the broker counts of a request for historical data in small bars or ticks.</summary>
/// <param name="Series">Instrument, exchange and kind of price.</param>
/// <param name="Whole">The whole request: two of the same within 15 s are refused.</param>
/// <param name="Weight">1; 2 for bid and ask together.</param>
internal readonly record struct HistoryRequest(string Series, string Whole, int Weight);
