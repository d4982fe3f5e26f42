namespace Tidegate.Domain.Ledger;

/// <summary>The broker's types of cash transactions (flex.md §7) in groups. A type that is not known moves cash all the same.</summary>
public static class CashTypes
{
    /// <summary>The group of a type; money paid in and taken out are told apart by sign where the broker has one type for both.</summary>
    public static CashKind KindOf(string type, decimal amount) => type switch
    {
        "Deposits/Withdrawals" or "Deposits & Withdrawals" => amount < 0 ? CashKind.Withdrawal : CashKind.Deposit,
        "Deposits" => CashKind.Deposit,
        "Withdrawals" => CashKind.Withdrawal,
        "Debit Card Activity" => amount < 0 ? CashKind.Withdrawal : CashKind.Deposit,
        "Dividends" or "Payment In Lieu Of Dividends" => CashKind.Dividend,
        "Withholding Tax" or "871(m) Withholding" => CashKind.WithholdingTax,
        "Broker Interest Received" or "Broker Interest Paid" or "Bond Interest Received" or "Bond Interest Paid" => CashKind.Interest,
        "Other Fees" or "Broker Fees" or "Advisor Fees" or "Management Fees" or "Client Fees" or "Commission Adjustments" or "Sales Tax"
            or "CFD Charges" => CashKind.Fee,
        _ => CashKind.Other,
    };

    /// <summary>Whether money came from or went to outside the account.</summary>
    public static bool IsFlow(CashKind kind) => kind is CashKind.Deposit or CashKind.Withdrawal;
}
