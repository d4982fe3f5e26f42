using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>Reads one entry with its versions and the broker's row from the kept file.</summary>
public sealed class GetTransaction
{
    private const int RelatedMax = 50;
    private readonly TidegateDb db;
    private readonly SourceRows rows;

    internal GetTransaction(TidegateDb db, SourceRows rows)
    {
        this.db = db;
        this.rows = rows;
    }

    /// <summary>The entry; null when the workspace has none with this id.</summary>
    public async Task<TransactionDetail?> RunAsync(Guid entry, CancellationToken cancel)
    {
        if (await TransactionStore.FindAsync(db, entry, cancel) is not { } found)
            return null;

        var versions = await db.Set<VersionRow>().AsNoTracking()
            .Where(v => v.EntryId == entry && (!v.Joined || v.Content == found.Entry.CurrentContent)).ToListAsync(cancel);
        var current = TransactionStore.Current(db, [found.Entry.AccountId]);
        var related = await TransactionStore.Related(current, found.Version).OrderBy(v => v.Instant).ThenBy(v => v.EntryId).Take(RelatedMax)
            .ToListAsync(cancel);
        var places = await rows.PlacesAsync(versions, cancel);
        return new(
            EntryViews.Of(found.Version, versions.Count),
            TransactionStore.Key(found.Entry, found.Version),
            WhyNot(found.Entry),
            [
                .. versions.OrderByDescending(v => v.Content == found.Entry.CurrentContent).ThenByDescending(v => v.LatestGenerated)
                    .Select(v => new EntryVersionView(
                    v.Content == found.Entry.CurrentContent,
                    EntryViews.Of(v, versions.Count),
                    places.First(v),
                    places.Latest(v))),
            ],
            rows.Row(found.Version),
            [.. related.Select(v => EntryViews.Of(v, 1))])
        {
            Earlier = [.. (await TransactionStore.Earlier(db, found.Version).ToListAsync(cancel)).Select(v => EntryViews.Of(v, 1))],
        };
    }

    private static string? WhyNot(EntryRow entry) => entry switch
    {
        { Shadowed: false } => null,
        { Strength: (short)EntryStrength.Manual } => "It does not count: a person removed it.",
        { Strength: (short)EntryStrength.Provisional } =>
            "It does not count: an activity statement tells the same trade, or a correction took its place.",
        _ => "It does not count: another statement has the same with stronger ids or in more detail.",
    };
}
