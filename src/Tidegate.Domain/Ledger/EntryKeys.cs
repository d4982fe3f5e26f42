namespace Tidegate.Domain.Ledger;

/// <summary>
/// What makes a row the same row (flex.md §8): keys of falling strength, null where the row lacks the columns. An entry is known by its
/// strongest key. The weaker ones serve to find the copy of a row that came in a file with fewer columns. All but the broker's transaction
/// id take an ordinal among equal keys of the same statement: two identical fills in one second are two fills.
/// </summary>
/// <param name="Transaction">The broker's transaction id.</param>
/// <param name="Execution">Execution id and sign.</param>
/// <param name="Trade">
/// For trades the trade id with type, sign and report day; the day because a booking again reuses the id of the cancelled trade. For other
/// kinds the ids that they have beside the transaction id.
/// </param>
/// <param name="Content">What the row says.</param>
/// <param name="Event">
/// What a coarser row stands for, the order and day of executions or the event of cash details. Fine rows carry it too.
/// </param>
/// <param name="Source">Whether the row is coarse, provisional or a person's; then that is its strength whatever ids it has.</param>
public sealed record EntryKeys(
    Guid? Transaction, Guid? Execution, Guid? Trade, Guid? Content, Guid? Event, EntryStrength? Source = null)
{
    /// <summary>Strength of the strongest key.</summary>
    public EntryStrength Strength => Source ?? (Transaction is not null ? EntryStrength.Transaction
        : Execution is not null ? EntryStrength.Execution
        : Trade is not null ? EntryStrength.Trade
        : EntryStrength.Content);

    /// <summary>The strongest key.</summary>
    public Guid Strongest => Strength switch
    {
        EntryStrength.Transaction or EntryStrength.Manual => Transaction,
        EntryStrength.Execution => Execution,
        EntryStrength.Trade => Trade,
        EntryStrength.Content => Content,
        EntryStrength.Provisional => Execution ?? Trade ?? Content,
        _ => Event,
    }
    ?? Guid.Empty;

    /// <summary>Keys of an entry. A person's entry has its id here and nothing else.</summary>
    public static EntryKeys Of(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Manual
            ? new(entry.Id, null, null, null, null, EntryStrength.Manual)
            : EntryShape.Of(entry.EntryKind).KeysOf(entry);
    }

    /// <summary>The keys of a row that stands for finer ones.</summary>
    internal static EntryKeys OfCoarse(Guid? happening, bool provisional = false) => new(
        null, null, null, null, happening, provisional ? EntryStrength.ProvisionalOrder : EntryStrength.Coarse);
}
