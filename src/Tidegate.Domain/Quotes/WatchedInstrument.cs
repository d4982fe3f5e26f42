using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Quotes;

/// <summary>An instrument that people want to see quotes of.</summary>
/// <param name="Id">The broker's contract number.</param>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Name">What the broker calls it; may be empty.</param>
/// <param name="AssetClass">Its class.</param>
/// <param name="Currency">Currency of its prices.</param>
/// <param name="Exchange">Where it is listed; may be empty.</param>
public sealed record WatchedInstrument(
    InstrumentId Id, string Symbol, string Name, AssetClass AssetClass, Currency Currency, string Exchange);
