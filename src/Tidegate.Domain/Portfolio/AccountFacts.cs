using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

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

    /// <summary>Exchange rates.</summary>
    public required RateTable Rates { get; init; }
}
