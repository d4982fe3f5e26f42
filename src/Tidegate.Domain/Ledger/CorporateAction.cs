namespace Tidegate.Domain.Ledger;

/// <summary>
/// One leg of a corporate action (flex.md §10): what one instrument's position gains or loses. All legs of an event share
/// <see cref="ActionId"/>. <see cref="LedgerEntry.Type"/> is the broker's code such as <c>FS</c> or <c>TC</c>; old statements have none.
/// </summary>
public sealed record CorporateAction : LedgerEntry
{
    /// <inheritdoc/>
    public override EntryKind EntryKind => EntryKind.CorporateAction;

    /// <summary>Ties the legs together; empty in old statements, where <see cref="EventKey"/> does.</summary>
    public string ActionId { get; init; } = "";

    /// <summary>Signed change of the position; zero for a leg of money alone.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Cash received, in <see cref="LedgerEntry.Currency"/>.</summary>
    public required decimal Proceeds { get; init; }

    /// <summary>Change of the position's value; null when the statement lacks it.</summary>
    public decimal? Value { get; init; }

    /// <summary>The broker's cost that leaves (negative) or arrives (positive); null when the statement lacks it.</summary>
    public decimal? BrokerCost { get; init; }

    /// <summary>The broker's realized result; null when the statement lacks it.</summary>
    public decimal? BrokerRealized { get; init; }

    /// <summary>
    /// What ties the legs of one event: the action id, else instant and sentence without the trailing part that names the leg.
    /// </summary>
    public string EventKey => ActionId.Length > 0 ? ActionId : $"{When.Wall} {Sentence}";

    /// <summary>The broker's sentence without the trailing <c>(SYMBOL, NAME, ID)</c>.</summary>
    public string Sentence
    {
        get
        {
            var tail = Description.EndsWith(')') ? Description.LastIndexOf(" (", StringComparison.Ordinal) : -1;
            return tail > 0 ? Description[..tail] : Description;
        }
    }
}
