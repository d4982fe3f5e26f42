using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Income;

/// <summary>Which cash transactions are income or lessen it, and as what.</summary>
public static class IncomeRows
{
    /// <summary>
    /// Whether a row belongs to income. Money paid in and out and what a debit card spends do not; a type that is not known does, so that
    /// nothing is lost.
    /// </summary>
    public static bool IsIncome(CashTransaction row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return !CashTypes.IsFlow(row.Kind) && row.Kind != CashKind.Transfer && row.Type != "Debit Card Activity";
    }

    /// <summary>The kind of payment that a row is of; null for tax, which belongs to another row's payment.</summary>
    public static IncomeKind? KindOf(CashTransaction row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Kind switch
        {
            CashKind.WithholdingTax => null,
            CashKind.Dividend => row.Type == "Payment In Lieu Of Dividends" ? IncomeKind.PaymentInLieu : IncomeKind.Dividend,
            CashKind.Interest when row.Type.StartsWith("Bond", StringComparison.Ordinal) => IncomeKind.Coupon,
            CashKind.Interest => CashText.IsLending(row) ? IncomeKind.Lending : IncomeKind.Interest,
            CashKind.Fee => IncomeKind.Fee,
            _ => IncomeKind.Other,
        };
    }

    /// <summary>Order in which rows happened; the content decides where the statement has no time and no ids.</summary>
    internal static IEnumerable<CashTransaction> InOrder(IEnumerable<CashTransaction> rows) => rows
        .OrderBy(row => row.Day)
        .ThenBy(row => row.When.Instant)
        .ThenBy(row => row.TransactionId.Length)
        .ThenBy(row => row.TransactionId, StringComparer.Ordinal)
        .ThenByDescending(row => row.Amount)
        .ThenBy(row => row.Id);

    /// <summary>The day of payment that the row names: a correction in a later year still carries that of the payment.</summary>
    internal static DateOnly PayDay(CashTransaction row) => row.SettleDay ?? WallDay(row) ?? row.Day;

    private static DateOnly? WallDay(CashTransaction row) =>
        row.When.Wall.Length >= 10 && DateOnly.TryParseExact(row.When.Wall.AsSpan(0, 10), "yyyy-MM-dd", out var day) ? day : null;
}
