using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Sessions;

/// <summary>What statements tell of an account, in its base currency.</summary>
/// <param name="Day">The last day that they tell; null without statements.</param>
/// <param name="NetWorth">At the end of that day; null when not known.</param>
/// <param name="Cash">At the end of that day; null when not known.</param>
/// <param name="Unconfirmed">Executions that no activity statement has confirmed yet.</param>
/// <param name="Quantities">What is held by instrument, with those executions.</param>
public sealed record StatedAccount(
    DateOnly? Day,
    decimal? NetWorth,
    decimal? Cash,
    int Unconfirmed,
    IReadOnlyDictionary<InstrumentId, (string Symbol, decimal Quantity)> Quantities);
