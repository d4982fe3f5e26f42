using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Reconciliation;

/// <summary>Amounts of one currency, by the gateway and by the statements that tell most.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="LiveAmount">Proceeds that the gateway told.</param>
/// <param name="StatedAmount">Proceeds that statements tell.</param>
/// <param name="LiveCommission">Commissions that the gateway told.</param>
/// <param name="StatedCommission">Commissions that statements tell.</param>
public sealed record ReconciledSum(
    Currency Currency, decimal LiveAmount, decimal StatedAmount, decimal LiveCommission, decimal StatedCommission)
{
    /// <summary>The statements' proceeds less the gateway's.</summary>
    public decimal AmountDifference => StatedAmount - LiveAmount;

    /// <summary>The statements' commissions less the gateway's.</summary>
    public decimal CommissionDifference => StatedCommission - LiveCommission;

    /// <summary>The sums of executions, by currency.</summary>
    public static IReadOnlyList<ReconciledSum> Of(IReadOnlyList<ReconciledExecution> executions)
    {
        ArgumentNullException.ThrowIfNull(executions);
        var figures = executions
            .SelectMany(execution => new[] { execution.Live, execution.Stated ?? execution.Confirmed }.OfType<ExecutionFigures>());
        return
        [
            .. figures.SelectMany(one => new[] { one.Currency, one.CommissionCurrency }).Distinct().Order()
                .Select(currency => new ReconciledSum(
                    currency,
                    Amount(currency, execution => execution.Live),
                    Amount(currency, execution => execution.Stated ?? execution.Confirmed),
                    Commission(currency, execution => execution.Live),
                    Commission(currency, execution => execution.Stated ?? execution.Confirmed))),
        ];

        decimal Amount(Currency currency, Func<ReconciledExecution, ExecutionFigures?> side) =>
            executions.Select(side).Where(one => one?.Currency == currency).Sum(one => one!.Amount);

        decimal Commission(Currency currency, Func<ReconciledExecution, ExecutionFigures?> side) =>
            executions.Select(side).Where(one => one?.CommissionCurrency == currency).Sum(one => one!.Commission ?? 0m);
    }
}
