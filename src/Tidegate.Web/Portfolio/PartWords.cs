namespace Tidegate.Web.Portfolio;

/// <summary>Words for the broker's asset classes and the other parts of net worth.</summary>
public static class PartWords
{
    /// <summary>Stands for all parts that have no line of their own.</summary>
    public const string Rest = "rest";

    /// <summary>The word for a part; a class that is not known here keeps the broker's code.</summary>
    public static string Of(string part) => part switch
    {
        "STK" => "Stocks",
        "ETF" => "ETFs",
        "OPT" => "Options",
        "FUT" => "Futures",
        "FOP" or "FSFOP" => "Future options",
        "FSOPT" => "Options, settled daily",
        "CASH" => "Forex",
        "BOND" => "Bonds",
        "BILL" => "Bills",
        "FUND" => "Funds",
        "CFD" => "CFDs",
        "CRYPTO" => "Crypto",
        "WAR" => "Warrants",
        "CMDTY" => "Commodities",
        "cash" => "Cash",
        "accruals" => "Accruals",
        Rest => "Other",
        "" => "Unnamed",
        _ => part,
    };
}
