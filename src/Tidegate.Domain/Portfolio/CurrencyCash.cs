using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>The cash of one currency as the entries give it.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Since">First day of a flow.</param>
/// <param name="Flows">By kind.</param>
/// <param name="Missing">What cannot be counted, in a sentence; null when all is.</param>
public sealed record CurrencyCash(Currency Currency, DateOnly Since, IReadOnlyList<CashFlow> Flows, string? Missing)
{
    /// <summary>Sum of the flows.</summary>
    public decimal Sum => Flows.Sum(flow => flow.Amount);
}
