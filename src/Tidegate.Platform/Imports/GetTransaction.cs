using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Doors.Flex;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>Reads one entry with its versions and the broker's row from the kept file.</summary>
public sealed class GetTransaction
{
    private const int RelatedMax = 50;
    private readonly TidegateDb db;
    private readonly StatementArchive archive;

    internal GetTransaction(TidegateDb db, StatementArchive archive)
    {
        this.db = db;
        this.archive = archive;
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
        var places = await PlacesAsync(versions, cancel);
        return new(
            EntryViews.Of(found.Version, versions.Count),
            TransactionStore.Key(found.Entry, found.Version),
            found.Entry.Shadowed ? "It does not count: another statement has the same with stronger ids or in more detail." : null,
            [
                .. versions.OrderByDescending(v => v.Content == found.Entry.CurrentContent).ThenByDescending(v => v.LatestGenerated)
                    .Select(v => new EntryVersionView(
                    v.Content == found.Entry.CurrentContent,
                    EntryViews.Of(v, versions.Count),
                    places[(Convert.ToHexStringLower(v.FirstFile), v.FirstIndex)] with { Line = v.FirstLine },
                    places[(Convert.ToHexStringLower(v.LatestFile), v.LatestIndex)] with { Line = v.LatestLine })),
            ],
            Row(found.Version),
            [.. related.Select(v => EntryViews.Of(v, 1))]);
    }

    private async Task<Dictionary<(string Hash, int Index), RowPlace>> PlacesAsync(List<VersionRow> versions, CancellationToken cancel)
    {
        var hashes = versions.SelectMany(v => new[] { v.FirstFile, v.LatestFile }).DistinctBy(Convert.ToHexStringLower).ToList();
        var names = (await db.Set<ImportFile>().AsNoTracking().Where(f => hashes.Contains(f.FileHash)).OrderBy(f => f.JobId)
            .ThenBy(f => f.Position)
            .Select(f => new { f.FileHash, f.Name }).ToListAsync(cancel)).ToLookup(f => Convert.ToHexStringLower(f.FileHash), f => f.Name);
        var statements = await db.Set<Statement>().AsNoTracking().Where(s => hashes.Contains(s.FileHash)).ToListAsync(cancel);
        return statements.ToDictionary(s => (Convert.ToHexStringLower(s.FileHash), s.StatementIndex), s =>
        {
            var hash = Convert.ToHexStringLower(s.FileHash);
            return new RowPlace(names[hash].FirstOrDefault() ?? hash, hash, 0, s.FromDay, s.ToDay, s.Generated, s.QueryName);
        });
    }

    private IReadOnlyList<RawColumn> Row(VersionRow row)
    {
        try
        {
            using var file = archive.OpenKept(row.LatestFile);
            return FlexFile.FindRow(file, row.LatestLine, columns => IsIt(row, columns));
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    // A file may have all rows on one line.
    private static bool IsIt(VersionRow row, IReadOnlyList<RawColumn> columns)
    {
        string Column(string name) => columns.FirstOrDefault(c => c.Name == name)?.Value ?? "";
        var amount = row.Kind == (short)EntryKind.Trade ? Column("quantity") : Column("amount");
        return (row.TransactionId.Length == 0 || Column("transactionID") == row.TransactionId)
            && decimal.TryParse(amount, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) == Math.Abs(row.Kind == (short)EntryKind.Trade ? row.Quantity ?? 0m : row.Amount);
    }
}
