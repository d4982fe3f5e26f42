using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Ledger;

/// <summary>One fact of an account with the broker's ids. Signs are the broker's: positive into the account.</summary>
public abstract record LedgerEntry
{
    /// <summary>What it is.</summary>
    public abstract EntryKind EntryKind { get; }

    /// <summary>Its id here; the all-zero id before it is stored.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose entry.</summary>
    public required AccountId Account { get; init; }

    /// <summary>When it happened.</summary>
    public required EntryTime When { get; init; }

    /// <summary>The report day: in which day's books the broker counts it.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The instrument; the all-zero id for pure cash.</summary>
    public InstrumentId Instrument { get; init; }

    /// <summary>The instrument's class in the row; the empty class for pure cash.</summary>
    public AssetClass AssetClass { get; init; }

    /// <summary>The symbol in the row; may be empty.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>The broker's text; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Currency of price and amounts.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Units of base currency for one unit of <see cref="Currency"/> on the report day; null when the statement lacks
    /// it.</summary>
    public decimal? RateToBase { get; init; }

    /// <summary>The broker's type, such as <c>ExchTrade</c> or <c>Dividends</c>; may be empty.</summary>
    public string Type { get; init; } = "";

    /// <summary>The broker's transaction id; empty when the statement lacks it.</summary>
    public string TransactionId { get; init; } = "";

    /// <summary>The broker's trade id; empty when the row has none.</summary>
    public string TradeId { get; init; } = "";

    /// <summary>The settlement day; null when the statement lacks it.</summary>
    public DateOnly? SettleDay { get; init; }

    /// <summary>The broker's codes, separated as in the statement.</summary>
    public string Codes { get; init; } = "";

    /// <summary>Whether it stands for an order or a summary, of which the executions or details are not known.</summary>
    public bool Coarse { get; init; }

    /// <summary>The model portfolio; empty for none.</summary>
    public string Model { get; init; } = "";

    /// <summary>
    /// Whether a trade confirmation or a gateway tells it, which the next activity statement replaces (flex.md §4).
    /// </summary>
    public bool Provisional { get; init; }

    /// <summary>Whether a person entered it, because the broker does not send it.</summary>
    public bool Manual { get; init; }

    /// <summary>Columns that the statement lacks although the entry has a value for them.</summary>
    public LackingColumns Lacking { get; init; }

    /// <summary>Whether a gateway told it and no statement has confirmed it yet.</summary>
    public bool Live => Lacking.HasFlag(LackingColumns.Statement);
}
