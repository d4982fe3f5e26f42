namespace Tidegate.Domain.Ledger;

/// <summary>
/// A position or cash that came from or went to another account or broker. <see cref="LedgerEntry.Type"/> is the broker's, such as
/// <c>ACATS</c>, <c>FOP</c> or <c>INTERNAL</c>.
/// </summary>
public sealed record Transfer : LedgerEntry
{
    /// <inheritdoc/>
    public override EntryKind EntryKind => EntryKind.Transfer;

    /// <summary>Which way.</summary>
    public required TransferDirection Direction { get; init; }

    /// <summary>Signed change of the position; zero for cash.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Cash moved, signed, in <see cref="LedgerEntry.Currency"/>; zero for positions.</summary>
    public required decimal Cash { get; init; }

    /// <summary>Market value of the position on the day, signed; null when the statement lacks it.</summary>
    public decimal? Value { get; init; }

    /// <summary>Cost a unit as the sender gave it; null or zero when unknown.</summary>
    public decimal? Price { get; init; }

    /// <summary>The other account; may be empty.</summary>
    public string Counterparty { get; init; } = "";

    /// <summary>Whether it stays among the accounts of one owner at the broker.</summary>
    public bool IsInternal => Type is "INTERNAL" or "INTERCOMPANY";
}
