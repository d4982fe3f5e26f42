namespace Tidegate.Web.Portfolio;

/// <summary>Words for the lines of an account statement.</summary>
public static class StatementWords
{
    /// <summary>A line of the bridge; one that is not known here keeps its name, with blanks.</summary>
    public static string Of(string line)
    {
        ArgumentException.ThrowIfNullOrEmpty(line);
        return line switch
        {
            "deposits" => "Paid in",
            "withdrawals" => "Taken out",
            "transfers-in" => "Transferred in",
            "transfers-out" => "Transferred out",
            "realized" => "Realized by closings",
            "unrealized" => "Change of unrealized results",
            "in-lieu" or "payment-in-lieu" => "In lieu of dividends",
            "lending" => "Share lending",
            "tax" or "withholding-tax" => "Tax withheld",
            "currency" or "currency-translation" => "Change of exchange rates",
            "accruals" => "Change of accruals",
            _ => char.ToUpperInvariant(line[0]) + line[1..].Replace('-', ' '),
        };
    }
}
