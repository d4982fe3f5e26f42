using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;

namespace Tidegate.Domain.Portfolio;

/// <summary>All that is known about one account: what its figures are a function of.</summary>
public sealed record AccountFacts
{
    /// <summary>The account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>The broker's base currency; null when no statement tells it.</summary>
    public Currency? BaseCurrency { get; init; }

    /// <summary>The day on which it was opened or first funded; null when no statement tells it.</summary>
    public DateOnly? Opened { get; init; }

    /// <summary>The entries that count, in any order.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; init; } = [];

    /// <summary>The instruments of entries and positions.</summary>
    public IReadOnlyDictionary<InstrumentId, Instrument> Instruments { get; init; } = new Dictionary<InstrumentId, Instrument>();

    /// <summary>The newest snapshot of positions; null when no statement has one.</summary>
    public PositionSnapshot? Positions { get; init; }

    /// <summary>
    /// The newest snapshot of all, from which opening lots are derived whatever day is asked for; null when
    /// <see cref="Positions"/> is the newest.
    /// </summary>
    public PositionSnapshot? NewestPositions { get; init; }

    /// <summary>The newest cash report; null when no statement has one.</summary>
    public CashSnapshot? Cash { get; init; }

    /// <summary>The cash report that begins first; null when no statement has one.</summary>
    public CashSnapshot? FirstCash { get; init; }

    /// <summary>Net asset value by day, oldest first.</summary>
    public IReadOnlyList<NavDay> NavDays { get; init; } = [];

    /// <summary>Bridges of net asset value.</summary>
    public IReadOnlyList<NavPeriod> NavPeriods { get; init; } = [];

    /// <summary>What statements cover.</summary>
    public IReadOnlyList<StatementWindow> Windows { get; init; } = [];

    /// <summary>Rows that are not booked.</summary>
    public IReadOnlyList<UnbookedRows> Unbooked { get; init; } = [];

    /// <summary>What the broker says trades closed.</summary>
    public IReadOnlyList<BrokerClosedLot> ClosedLots { get; init; } = [];

    /// <summary>Closing prices that statements tell.</summary>
    public IReadOnlyList<PriceObservation> Prices { get; init; } = [];

    /// <summary>The broker's results by instrument and window.</summary>
    public IReadOnlyList<BrokerResult> Results { get; init; } = [];

    /// <summary>The broker's rolls of accrued interest.</summary>
    public IReadOnlyList<InterestAccrual> InterestAccruals { get; init; } = [];

    /// <summary>The broker's statement of funds.</summary>
    public IReadOnlyList<FundsLine> Funds { get; init; } = [];

    /// <summary>What persons say about lots that are older than the history.</summary>
    public IReadOnlyList<OpeningLotEdit> OpeningEdits { get; init; } = [];

    /// <summary>How persons resolved corporate actions.</summary>
    public IReadOnlyList<ActionTerms> ActionTerms { get; init; } = [];

    /// <summary>
    /// Entries that a newer statement of the same query over the same days no longer has: withdrawn by the broker. They still count.
    /// </summary>
    public IReadOnlyList<Guid> Withdrawn { get; init; } = [];

    /// <summary>Exchange rates.</summary>
    public required RateTable Rates { get; init; }
}
