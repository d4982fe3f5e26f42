using Tidegate.Domain.Instruments;

namespace Tidegate.Platform.Findings;

/// <summary>A leg of a corporate action that a person resolves.</summary>
/// <param name="Entry">The ledger entry.</param>
/// <param name="Instrument">The instrument.</param>
/// <param name="Symbol">Its symbol in the row.</param>
/// <param name="Quantity">Signed change.</param>
/// <param name="Proceeds">Cash received, in <paramref name="Currency"/>.</param>
/// <param name="Value">Change of value that the broker tells; null when it does not.</param>
/// <param name="Currency">Currency of the amounts.</param>
/// <param name="CostBefore">Our cost of the position before the event; null when unknown.</param>
/// <param name="Share">The share of cost that it takes by the present terms; null for legs that leave or while there are none.</param>
public sealed record ActionLegView(
    Guid Entry,
    InstrumentId Instrument,
    string Symbol,
    decimal Quantity,
    decimal Proceeds,
    decimal? Value,
    Currency Currency,
    decimal? CostBefore,
    decimal? Share);
