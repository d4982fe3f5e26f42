using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>Contracts that settle daily and were open before the history: their gain until then is settled already.</summary>
/// <param name="Instrument">The contract.</param>
/// <param name="Quantity">Signed.</param>
/// <param name="Mark">Its last price before the history; null when no statement tells it.</param>
public sealed record OpeningContract(Instrument Instrument, decimal Quantity, decimal? Mark);
