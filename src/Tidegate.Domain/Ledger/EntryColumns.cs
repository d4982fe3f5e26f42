using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Ledger;

/// <summary>
/// An entry of any kind in columns: how it is stored, compared and put together from several statements. A column that the statement lacks
/// is null or the empty text.
/// </summary>
public sealed class EntryColumns
{
    private static readonly EntryNumber[] AllNumbers = Enum.GetValues<EntryNumber>();
    private static readonly EntryText[] AllTexts = Enum.GetValues<EntryText>();
    private static readonly EntryDay[] AllDays = Enum.GetValues<EntryDay>();

    private readonly decimal?[] numbers = new decimal?[AllNumbers.Length];
    private readonly string?[] texts = new string?[AllTexts.Length];
    private readonly DateOnly?[] days = new DateOnly?[AllDays.Length];

    /// <summary>What it is.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>Whose entry.</summary>
    public required AccountId Account { get; init; }

    /// <summary>When it happened.</summary>
    public required EntryTime When { get; set; }

    /// <summary>The report day.</summary>
    public required DateOnly Day { get; set; }

    /// <summary>The instrument.</summary>
    public InstrumentId Instrument { get; set; }

    /// <summary>The instrument's class.</summary>
    public AssetClass AssetClass { get; set; }

    /// <summary>Currency of price and amounts.</summary>
    public required Currency Currency { get; init; }

    /// <summary>See <see cref="LedgerEntry.Coarse"/>.</summary>
    public bool Coarse { get; init; }

    /// <summary>See <see cref="LedgerEntry.Provisional"/>.</summary>
    public bool Provisional { get; init; }

    /// <summary>See <see cref="LedgerEntry.Manual"/>.</summary>
    public bool Manual { get; init; }

    /// <summary>See <see cref="LedgerEntry.Lacking"/>.</summary>
    public LackingColumns Lacking { get; set; }

    /// <summary>A number. The amount is never null: an entry that moves no money has zero.</summary>
    public decimal? this[EntryNumber column]
    {
        get => numbers[(int)column];
        set => numbers[(int)column] = value;
    }

    /// <summary>A text; never null.</summary>
    public string this[EntryText column]
    {
        get => texts[(int)column] ?? "";
        set => texts[(int)column] = value;
    }

    /// <summary>A day.</summary>
    public DateOnly? this[EntryDay column]
    {
        get => days[(int)column];
        set => days[(int)column] = value;
    }

    /// <summary>The columns of an entry.</summary>
    public static EntryColumns Of(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var columns = new EntryColumns
        {
            Kind = entry.EntryKind,
            Account = entry.Account,
            When = entry.When,
            Day = entry.Day,
            Instrument = entry.Instrument,
            AssetClass = entry.AssetClass,
            Currency = entry.Currency,
            Coarse = entry.Coarse,
            Provisional = entry.Provisional,
            Manual = entry.Manual,
            Lacking = entry.Lacking,
        };
        columns[EntryNumber.RateToBase] = entry.RateToBase;
        columns[EntryText.Symbol] = entry.Symbol;
        columns[EntryText.Description] = entry.Description;
        columns[EntryText.Type] = entry.Type;
        columns[EntryText.TransactionId] = entry.TransactionId;
        columns[EntryText.TradeId] = entry.TradeId;
        columns[EntryText.Codes] = entry.Codes;
        columns[EntryText.Model] = entry.Model;
        columns[EntryDay.Settle] = entry.SettleDay;
        EntryShape.Of(entry.EntryKind).Write(entry, columns);
        columns[EntryNumber.Amount] ??= 0m;
        return columns;
    }

    /// <summary>The entry that the columns tell.</summary>
    /// <param name="id">Its id here.</param>
    public LedgerEntry ToEntry(Guid id) => EntryShape.Of(Kind).Read(this) with
    {
        Id = id,
        Instrument = Instrument,
        AssetClass = AssetClass,
        Symbol = this[EntryText.Symbol],
        Description = this[EntryText.Description],
        RateToBase = this[EntryNumber.RateToBase],
        Type = this[EntryText.Type],
        TransactionId = this[EntryText.TransactionId],
        TradeId = this[EntryText.TradeId],
        SettleDay = this[EntryDay.Settle],
        Codes = this[EntryText.Codes],
        Coarse = Coarse,
        Model = this[EntryText.Model],
        Provisional = Provisional,
        Manual = Manual,
        Lacking = Lacking,
    };

    /// <summary>
    /// Puts together what several statements say of one entry: the greatest statement leads, and where it lacks a column the next one that
    /// has it fills in (flex.md §8: a query may have fewer columns than before).
    /// </summary>
    /// <param name="versions">The versions, that of the greatest statement first; not empty.</param>
    public static EntryColumns Join(IReadOnlyList<EntryColumns> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        var first = versions[0];
        var joined = new EntryColumns
        {
            Kind = first.Kind,
            Account = first.Account,
            When = versions.FirstOrDefault(v => v.When.TimeKnown)?.When ?? first.When,
            Day = first.Day,
            Instrument = first.Instrument,
            AssetClass = versions.Select(v => v.AssetClass).FirstOrDefault(c => c.Code.Length > 0),
            Currency = first.Currency,
            Coarse = first.Coarse,
            Provisional = first.Provisional,
            Manual = first.Manual,
            Lacking = first.Lacking,
        };
        foreach (var column in AllNumbers)
        {
            joined[column] = versions.FirstOrDefault(v => v[column] is not null)?[column];
        }

        foreach (var column in AllTexts)
        {
            joined[column] = versions.Select(v => v[column]).FirstOrDefault(text => text.Length > 0) ?? "";
        }

        foreach (var column in AllDays)
        {
            joined[column] = versions.FirstOrDefault(v => v[column] is not null)?[column];
        }

        joined.FillIn(versions, LackingColumns.Day, from => joined.Day = from.Day);
        joined.FillIn(versions, LackingColumns.Amount, from => joined[EntryNumber.Amount] = from[EntryNumber.Amount]);
        joined.FillIn(versions, LackingColumns.Taxes, from => joined[EntryNumber.Taxes] = from[EntryNumber.Taxes]);
        joined.FillIn(versions, LackingColumns.Commission, from =>
        {
            joined[EntryNumber.Commission] = from[EntryNumber.Commission];
            joined[EntryText.CommissionCurrency] = from[EntryText.CommissionCurrency];
        });
        joined.FillIn(versions, LackingColumns.Statement, _ => { });
        return joined;
    }

    /// <summary>All columns that make the content, in a fixed order.</summary>
    internal void ContentTo(EntryContent content)
    {
        foreach (var column in AllNumbers)
        {
            content.Add(this[column]);
        }

        foreach (var column in AllTexts)
        {
            content.Add(this[column]);
        }

        foreach (var column in AllDays)
        {
            content.Add(this[column]?.DayNumber);
        }
    }

    private void FillIn(IReadOnlyList<EntryColumns> versions, LackingColumns column, Action<EntryColumns> take)
    {
        if (versions.FirstOrDefault(v => !v.Lacking.HasFlag(column)) is { } from)
        {
            take(from);
            Lacking &= ~column;
        }
    }
}
