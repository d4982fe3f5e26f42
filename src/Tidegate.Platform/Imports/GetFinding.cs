using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Findings;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>Reads one finding with the rows of both sides: our entries, and the broker's rows in the kept files.</summary>
public sealed class GetFinding
{
    /// <summary>Rows of the broker shown at most.</summary>
    private const int RowsMax = 20;

    private readonly TidegateDb db;
    private readonly SourceRows rows;
    private readonly FindingStore store;
    private readonly ActionLegs legs;

    internal GetFinding(TidegateDb db, SourceRows rows, FindingStore store, ActionLegs legs)
    {
        this.db = db;
        this.rows = rows;
        this.store = store;
        this.legs = legs;
    }

    /// <summary>The finding; null when the workspace has none with this id.</summary>
    public async Task<FindingDetail?> RunAsync(Guid id, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { } row)
            return null;

        var view = FindingStore.View(row);
        var entries = await TransactionStore.Current(db, [row.AccountId]).Where(v => row.Entries.Contains(v.EntryId))
            .OrderBy(v => v.Instant).ThenBy(v => v.EntryId).ToListAsync(cancel);
        return new(
            view,
            entries.ConvertAll(entry => EntryViews.Of(entry, 1)),
            await BrokerRowsAsync(view.Finding, entries, cancel),
            await legs.ReadAsync(view.Finding.Account, view.Finding.EventKey, cancel));
    }

    // A difference to a snapshot stands in the snapshot's row; of all others the rows of the entries are the broker's side.
    private async Task<IReadOnlyList<SourceRow>> BrokerRowsAsync(
        Finding finding, List<VersionRow> entries, CancellationToken cancel)
    {
        var told = finding.Section.Length > 0 && !IsOfEntries(finding)
            ? await rows.OfSectionAsync(finding, RowsMax, cancel)
            : [];
        return [.. told, .. await rows.OfEntriesAsync([.. entries.TakeLast(RowsMax - told.Count)], cancel)];
    }

    private static bool IsOfEntries(Finding finding) =>
        finding.Section is "Trades" or "CashTransactions" or "CorporateActions" or "ChangeInDividendAccruals";
}
