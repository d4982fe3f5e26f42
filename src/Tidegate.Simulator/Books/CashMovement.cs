using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Books;

/// <summary>A change of one currency's balance.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Line">Where it stands in the cash report.</param>
/// <param name="Amount">Signed.</param>
/// <param name="SettleDate">When it is settled.</param>
public sealed record CashMovement(Currency Currency, CashLine Line, decimal Amount, DateOnly SettleDate);
