using System.Text.RegularExpressions;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Ledger;

namespace Tidegate.Web.Ledger;

/// <summary>The broker's types in words.</summary>
public static partial class EntryWords
{
    /// <summary>A kind of entry, as the filter calls it.</summary>
    public static string Of(EntryKind kind) => kind switch
    {
        EntryKind.Trade => "Trades",
        EntryKind.Cash => "Cash",
        EntryKind.CorporateAction => "Corporate actions",
        EntryKind.Transfer => "Transfers",
        EntryKind.TransferLot => "Lots of transfers",
        EntryKind.OptionEvent => "Option events",
        EntryKind.DividendAccrual => "Dividend accruals",
        EntryKind.Grant => "Grants",
        EntryKind.Lending => "Share lending",
        EntryKind.TransactionTax => "Transaction taxes",
        _ => kind.ToString(),
    };

    /// <summary>A kind of entry in an address.</summary>
    public static string Word(EntryKind kind) => kind switch
    {
        EntryKind.Trade => "trade",
        EntryKind.Cash => "cash",
        EntryKind.CorporateAction => "corporate-action",
        EntryKind.Transfer => "transfer",
        EntryKind.TransferLot => "transfer-lot",
        EntryKind.OptionEvent => "option-event",
        EntryKind.DividendAccrual => "dividend-accrual",
        EntryKind.Grant => "grant",
        EntryKind.Lending => "lending",
        EntryKind.TransactionTax => "transaction-tax",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no word."),
    };

    /// <summary>What an entry is: its type, or its kind where the broker names no type.</summary>
    public static string Of(TransactionView entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Type.Length > 0 ? Of(entry.Type) : entry.Kind switch
        {
            EntryKind.Trade => "Trade",
            EntryKind.Cash => "Cash",
            EntryKind.CorporateAction => "Corporate action",
            EntryKind.Transfer => "Transfer",
            EntryKind.TransferLot => "Lot of a transfer",
            EntryKind.OptionEvent => "Option event",
            EntryKind.DividendAccrual => "Dividend accrual",
            EntryKind.Grant => "Grant",
            EntryKind.Lending => "Share lending",
            EntryKind.TransactionTax => "Transaction tax",
            _ => Of(entry.Type),
        };
    }

    /// <summary>As people say it; a type that is not known here keeps the broker's name, with spaces.</summary>
    public static string Of(string type) => type switch
    {
        "ExchTrade" => "Trade",
        "BookTrade" => "Book trade",
        "FracShare" => "Fractional share",
        "TradeCancel" => "Cancelled trade",
        "TradeCorrect" => "Corrected trade",
        "Deposits/Withdrawals" or "Deposits & Withdrawals" => "Deposit or withdrawal",
        "Dividends" => "Dividend",
        "Payment In Lieu Of Dividends" => "Payment in lieu",
        "Withholding Tax" => "Withholding tax",
        "Broker Interest Received" => "Interest received",
        "Broker Interest Paid" => "Interest paid",
        "Bond Interest Received" => "Coupon",
        "Bond Interest Paid" => "Accrued interest paid",
        "Other Fees" => "Fee",
        "Commission Adjustments" => "Commission adjustment",
        "CFD Charges" => "CFD charge",
        "Debit Card Activity" => "Debit card",
        "FS" => "Forward split",
        "RS" => "Reverse split",
        "SO" => "Spin-off",
        "TC" => "Merger",
        "IC" => "Change of name or number",
        "SD" => "Stock dividend",
        "HD" => "Choice dividend",
        "RI" => "Rights issue",
        "SR" => "Rights exercised",
        "TO" => "Tender",
        "DW" => "Worthless",
        "Manual" => "By hand",
        "" => "Not named",
        _ => Boundary().Replace(type, "$1 $2"),
    };

    [GeneratedRegex("([a-z])([A-Z])")]
    private static partial Regex Boundary();
}
