using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>What a statement file says, in words of the domain, in file order.</summary>
internal abstract record StatementFact
{
    private StatementFact()
    {
    }

    /// <summary>Line of the file, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The file begins.</summary>
    public sealed record FileBegins(string QueryName, string QueryType) : StatementFact;

    /// <summary>A statement begins.</summary>
    public sealed record StatementBegins(int Index, AccountId Account, DaySpan Days, string Period, DateTimeOffset Generated)
        : StatementFact;

    /// <summary>A section was ticked.</summary>
    public sealed record SectionBegins(string Section) : StatementFact;

    /// <summary>The statement is complete.</summary>
    public sealed record StatementEnds : StatementFact;

    /// <summary>A row of a section.</summary>
    public abstract record Row(RowOrigin Origin) : StatementFact;

    /// <summary>A ledger entry.</summary>
    public sealed record EntryRead(RowOrigin Origin, LedgerEntry Entry, Instrument? Instrument) : Row(Origin);

    /// <summary>A position or a lot of a snapshot.</summary>
    public sealed record PositionRead(
        RowOrigin Origin,
        AccountId Account,
        DateOnly Day,
        BrokerPosition Position,
        string Model,
        decimal? RateToBase,
        Instrument Instrument)
        : Row(Origin);

    /// <summary>A row of the broker's own figures that stands for itself.</summary>
    /// <param name="Origin">Where it stands.</param>
    /// <param name="Account">Whose row.</param>
    /// <param name="Name">Name of the snapshot that it belongs to: rows of one name, account and window come from one statement.</param>
    /// <param name="Days">The window.</param>
    /// <param name="Said">What it says: a record of the domain.</param>
    public sealed record EvidenceRow(RowOrigin Origin, AccountId Account, string Name, DaySpan Days, object Said) : Row(Origin);

    /// <summary>A currency of a cash report; null is the row of all currencies in base currency.</summary>
    public sealed record CashReported(
        RowOrigin Origin, AccountId Account, DaySpan Days, Currency? Currency, string Model, decimal? Start, decimal? End,
            decimal? Settled, IReadOnlyDictionary<string, decimal> Lines) : Row(Origin);

    /// <summary>Net asset value of a day.</summary>
    public sealed record NavDayReported(
        RowOrigin Origin, AccountId Account, DateOnly Day, string Model, decimal Total, decimal? Cash, decimal? DividendAccruals,
            decimal? InterestAccruals, IReadOnlyDictionary<string, decimal> Classes) : Row(Origin);

    /// <summary>The bridge of net asset value.</summary>
    public sealed record NavPeriodReported(RowOrigin Origin, AccountId Account, string Model, NavPeriod Period) : Row(Origin);

    /// <summary>An exchange rate.</summary>
    public sealed record RateReported(RowOrigin Origin, RateObservation Rate) : Row(Origin);

    /// <summary>The security master's description of an instrument.</summary>
    public sealed record InstrumentDescribed(RowOrigin Origin, Instrument Instrument) : Row(Origin);

    /// <summary>What the broker says about the account.</summary>
    public sealed record AccountDescribed(RowOrigin Origin, AccountId Account, string? Alias, DateOnly? Opened) : Row(Origin);

    /// <summary>A row that repeats activity at another level: counted and no more.</summary>
    public sealed record Counted(RowOrigin Origin) : Row(Origin);

    /// <summary>A row that is kept as it is.</summary>
    /// <param name="Origin">Where it stands.</param>
    /// <param name="Account">Whose row.</param>
    /// <param name="Columns">The columns in file order.</param>
    /// <param name="Instrument">The instrument that it names; the all-zero id for none.</param>
    /// <param name="Currency">The currency that it names; null for none.</param>
    /// <param name="Problem">Why a row of a section that the ledger books could not be booked; null for rows of other sections.</param>
    public sealed record Kept(
        RowOrigin Origin,
        AccountId Account,
        IReadOnlyList<KeyValuePair<string, string>> Columns,
        InstrumentId Instrument,
        Currency? Currency,
        string? Problem) : Row(Origin);
}
