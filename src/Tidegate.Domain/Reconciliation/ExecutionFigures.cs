using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Reconciliation;

/// <summary>The figures of an execution with its corrections and cancels.</summary>
/// <param name="Quantity">Signed.</param>
/// <param name="Price">Of the last correction.</param>
/// <param name="Amount">Proceeds.</param>
/// <param name="Currency">Currency of price and amount.</param>
/// <param name="Commission">Negative when paid; null while it is not known.</param>
/// <param name="CommissionCurrency">Its currency.</param>
public sealed record ExecutionFigures(
    decimal Quantity, decimal Price, decimal Amount, Currency Currency, decimal? Commission, Currency CommissionCurrency)
{
    /// <summary>Less than this is no difference: statements have six decimal places and gateways sixteen digits.</summary>
    public const decimal Tolerance = 0.005m;

    /// <summary>Whether two say the same, to the cent. A commission that one of them does not know says nothing.</summary>
    public bool IsSame(ExecutionFigures other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Quantity == other.Quantity
            && Currency == other.Currency
            && Math.Abs(Amount - other.Amount) < Tolerance
            && (Commission is not { } commission || other.Commission is not { } known
                || (CommissionCurrency == other.CommissionCurrency && Math.Abs(commission - known) < Tolerance));
    }

    /// <summary>The sum of what belongs together; the price is that of the last one.</summary>
    /// <param name="all">In their order; not empty.</param>
    public static ExecutionFigures Sum(IReadOnlyList<ExecutionFigures> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        return all[^1] with
        {
            Quantity = all.Sum(one => one.Quantity),
            Amount = all.Sum(one => one.Amount),
            Commission = all.Any(one => one.Commission is not null) ? all.Sum(one => one.Commission ?? 0m) : null,
        };
    }
}
