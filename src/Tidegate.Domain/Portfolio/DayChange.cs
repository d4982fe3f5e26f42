namespace Tidegate.Domain.Portfolio;

/// <summary>The change of net worth since the previous reported day, payments included.</summary>
/// <param name="Amount">In the currency of the figures beside it; unknown with a reason when no earlier day is reported.</param>
/// <param name="Since">The earlier day; null when unknown.</param>
/// <param name="Flows">Deposits and withdrawals between the two days, which are part of the amount; null when unknown.</param>
/// <param name="Start">Net worth of the earlier day; null when unknown.</param>
public sealed record DayChange(Figure Amount, DateOnly? Since, decimal? Flows, decimal? Start)
{
    /// <summary>The change without the payments over the earlier net worth, 0.01 is one per cent; null when unknown or nothing was
    /// there.</summary>
    public decimal? Fraction => Start is > 0m && Flows is { } flows ? (Amount.Value - flows) / Start : null;
}
