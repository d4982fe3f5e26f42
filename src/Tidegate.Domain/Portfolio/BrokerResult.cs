using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>The broker's result of one instrument over a window, in base currency (Realized and Unrealized Performance Summary).</summary>
/// <param name="Window">Its days.</param>
/// <param name="Instrument">The instrument.</param>
/// <param name="Realized">Total realized; null when the statement lacks it.</param>
/// <param name="Unrealized">Total unrealized; null when the statement lacks it.</param>
public sealed record BrokerResult(DaySpan Window, InstrumentId Instrument, decimal? Realized, decimal? Unrealized);
