using Tidegate.Domain.Ledger;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Web.Portfolio;

/// <summary>Kinds of flows that share a column.</summary>
/// <param name="Title">Head of the column.</param>
/// <param name="Kinds">The kinds in it.</param>
public sealed record CashGroup(string Title, IReadOnlyList<CashKind> Kinds)
{
    /// <summary>The columns; each kind stands in exactly one.</summary>
    public static IReadOnlyList<CashGroup> All { get; } =
    [
        new("Paid in, out", [CashKind.Deposit, CashKind.Withdrawal, CashKind.Transfer]),
        new("Trades", [CashKind.Purchase, CashKind.Sale, CashKind.Forex, CashKind.Variation, CashKind.CorporateAction]),
        new("Income", [CashKind.Dividend, CashKind.WithholdingTax, CashKind.Interest]),
        new("Costs", [CashKind.Fee, CashKind.Commission, CashKind.TradeTax]),
        new("Other", [CashKind.Other]),
    ];

    /// <summary>The group's sum in a row; null when nothing of it occurred.</summary>
    public decimal? Of(CashRowView row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var flows = row.Flows.Where(flow => Kinds.Contains(flow.Kind)).ToList();
        return flows.Count == 0 ? null : flows.Sum(flow => flow.Amount);
    }

    /// <summary>The words for one kind.</summary>
    public static string Word(CashKind kind) => kind switch
    {
        CashKind.Deposit => "Deposits",
        CashKind.Withdrawal => "Withdrawals",
        CashKind.Dividend => "Dividends",
        CashKind.WithholdingTax => "Withholding tax",
        CashKind.Interest => "Interest",
        CashKind.Fee => "Fees",
        CashKind.Purchase => "Purchases",
        CashKind.Sale => "Sales",
        CashKind.Forex => "Currency trades",
        CashKind.Variation => "Daily settlement of futures",
        CashKind.Commission => "Commissions",
        CashKind.TradeTax => "Transaction taxes",
        CashKind.CorporateAction => "Corporate actions",
        CashKind.Transfer => "Transfers",
        _ => "Of a type not known here",
    };
}
