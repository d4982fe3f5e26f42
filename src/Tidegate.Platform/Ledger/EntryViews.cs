using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

namespace Tidegate.Platform.Ledger;

/// <summary>Turns versions of entries into what pages and verbs show.</summary>
internal static class EntryViews
{
    private const LackingColumns WithoutCommission = LackingColumns.Statement | LackingColumns.Commission;

    public static TransactionView Of(VersionRow row, int versions) => new(
        row.EntryId,
        new(row.AccountId),
        (EntryKind)row.Kind,
        row.Type,
        row.Day,
        row.Instant,
        row.Wall,
        row.TimeKnown,
        new(row.InstrumentId.Length == 0 ? null : row.InstrumentId),
        row.Symbol,
        row.Description,
        row.Quantity,
        row.Price,
        row.Amount,
        Currency.Parse(row.Currency),
        IsToCome(row) ? null : row.Commission,
        row.CommissionCurrency is null || IsToCome(row) ? null : Currency.Parse(row.CommissionCurrency),
        row.Taxes,
        row.BrokerRealized,
        row.Coarse,
        versions,
        row.Provisional,
        row.Manual,
        ((LackingColumns)row.Lacking).HasFlag(LackingColumns.Statement));

    // A gateway tells the commission some time after the execution.
    private static bool IsToCome(VersionRow row) =>
        ((LackingColumns)row.Lacking & WithoutCommission) == WithoutCommission;
}
