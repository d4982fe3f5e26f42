namespace Tidegate.Simulator.History;

/// <summary>Which special events a history holds. The defaults are those that the demo shows.</summary>
public sealed record HistoryEvents
{
    /// <summary>What the demo shows.</summary>
    public static HistoryEvents Demo { get; } = new();

    /// <summary>All that the generator knows.</summary>
    public static HistoryEvents All { get; } = new()
    {
        DaysApart = 12,
        StockDividends = true,
        Rights = true,
        Renamings = true,
        Delistings = true,
        Tenders = true,
        MixedMergers = true,
        ChoiceDividends = true,
        Maturities = true,
        ContractSplits = true,
        LateCorrections = true,
        Reclassifications = true,
        LateCancels = true,
        Grants = true,
        Lending = true,
        Charges = true,
    };

    /// <summary>None: ordinary trades and cash only.</summary>
    public static HistoryEvents None { get; } = new()
    {
        Cancels = false,
        Corrections = false,
        LateTrades = false,
        Splits = false,
        Mergers = false,
        Exercises = false,
        Transfers = false,
        SpinOffs = false,
    };

    /// <summary>
    /// Trading days between one planned corporate action and the next, counted from the first day of the history, so that a longer history
    /// begins as a shorter one. What does not fit into the history does not happen.
    /// </summary>
    public int DaysApart { get; init; } = 120;

    /// <summary>Trades taken back and booked again.</summary>
    public bool Cancels { get; init; } = true;

    /// <summary>Dividends reversed and paid again weeks later.</summary>
    public bool Corrections { get; init; } = true;

    /// <summary>Evening trades that are reported with the next day.</summary>
    public bool LateTrades { get; init; } = true;

    /// <summary>A split and a reverse split with a fraction.</summary>
    public bool Splits { get; init; } = true;

    /// <summary>A merger for money and one for stock with a fraction.</summary>
    public bool Mergers { get; init; } = true;

    /// <summary>
    /// Options in the money at their end are exercised or assigned with a stock leg; otherwise they are traded out before.
    /// </summary>
    public bool Exercises { get; init; } = true;

    /// <summary>
    /// Cash and positions that move between own accounts; positions from and to other brokers, with lots, with a cost only, without any
    /// cost; a trade made elsewhere.
    /// </summary>
    public bool Transfers { get; init; } = true;

    /// <summary>A spin-off with a fraction.</summary>
    public bool SpinOffs { get; init; } = true;

    /// <summary>A dividend in shares.</summary>
    public bool StockDividends { get; init; }

    /// <summary>Rights that are issued, partly used, and end.</summary>
    public bool Rights { get; init; }

    /// <summary>A new symbol under a new contract number, and one under the old.</summary>
    public bool Renamings { get; init; }

    /// <summary>A stock that becomes worthless.</summary>
    public bool Delistings { get; init; }

    /// <summary>An offer that takes a part of what was tendered and returns the rest.</summary>
    public bool Tenders { get; init; }

    /// <summary>A merger for shares and money.</summary>
    public bool MixedMergers { get; init; }

    /// <summary>A dividend whose holder chose shares.</summary>
    public bool ChoiceDividends { get; init; }

    /// <summary>A bond and a treasury bill that are repaid.</summary>
    public bool Maturities { get; init; }

    /// <summary>An option whose contract changes with a split of its stock.</summary>
    public bool ContractSplits { get; init; }

    /// <summary>Dividends of the last quarter that are taken back and paid again in the year after.</summary>
    public bool LateCorrections { get; init; }

    /// <summary>Tax on the dividends of a year that is withheld anew, at another rate, in February of the next.</summary>
    public bool Reclassifications { get; init; }

    /// <summary>Trades taken back days later, after another trade of the same instrument.</summary>
    public bool LateCancels { get; init; }

    /// <summary>Shares that are given to the owner.</summary>
    public bool Grants { get; init; }

    /// <summary>Shares that are lent out for a while, with a fee each day and its money each month.</summary>
    public bool Lending { get; init; }

    /// <summary>Small charges: sales tax, an adviser's fee, contracts for difference, a debit card.</summary>
    public bool Charges { get; init; }
}
