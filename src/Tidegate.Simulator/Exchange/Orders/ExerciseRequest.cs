using Tidegate.Domain.Accounts;

namespace Tidegate.Simulator.Exchange.Orders;

/// <summary>A wish to exercise an option by hand, or not to have it exercised on its last day.</summary>
/// <param name="Account">Who holds it; empty is legal with one account only.</param>
/// <param name="Conid">The option.</param>
/// <param name="Quantity">Contracts, above zero.</param>
/// <param name="Lapses">It lapses; else it is exercised.</param>
/// <param name="Overrides">
/// Also against what the broker would do: exercises what is out of the money, lets lapse what is in the money.
/// </param>
public sealed record ExerciseRequest(AccountId Account, long Conid, decimal Quantity, bool Lapses, bool Overrides);
