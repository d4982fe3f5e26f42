using System.Text.RegularExpressions;

namespace Tidegate.Web.Ledger;

/// <summary>The broker's types in words.</summary>
public static partial class EntryWords
{
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
        "" => "Not named",
        _ => Boundary().Replace(type, "$1 $2"),
    };

    [GeneratedRegex("([a-z])([A-Z])")]
    private static partial Regex Boundary();
}
