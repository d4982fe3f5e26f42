using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Findings;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Doors.Flex;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>Finds the broker's rows in kept files again.</summary>
internal sealed class SourceRows(TidegateDb db, StatementArchive archive)
{
    /// <summary>Where versions stand, by file and statement.</summary>
    public async Task<RowPlaces> PlacesAsync(IReadOnlyCollection<VersionRow> versions, CancellationToken cancel)
    {
        var hashes = versions.SelectMany(v => new[] { v.FirstFile, v.LatestFile }).DistinctBy(Convert.ToHexStringLower).ToList();
        var names = (await db.Set<ImportFile>().AsNoTracking().Where(f => hashes.Contains(f.FileHash)).OrderBy(f => f.JobId)
            .ThenBy(f => f.Position)
            .Select(f => new { f.FileHash, f.Name }).ToListAsync(cancel)).ToLookup(f => Convert.ToHexStringLower(f.FileHash), f => f.Name);
        var statements = await db.Set<Statement>().AsNoTracking().Where(s => hashes.Contains(s.FileHash)).ToListAsync(cancel);
        return new(statements.ToDictionary(s => (Convert.ToHexStringLower(s.FileHash), s.StatementIndex), s =>
        {
            var hash = Convert.ToHexStringLower(s.FileHash);
            return new RowPlace(names[hash].FirstOrDefault() ?? hash, hash, 0, s.FromDay, s.ToDay, s.Generated, s.QueryName);
        }));
    }

    /// <summary>The row of a version's greatest statement; empty when the file is gone, or when a person or a gateway told it.</summary>
    public IReadOnlyList<RawColumn> Row(VersionRow row)
    {
        if (row.LatestFile.Length == 0)
            return [];

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
        bool IsNumber(string name, decimal wanted) =>
            decimal.TryParse(Column(name), NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) == Math.Abs(wanted);
        var byContent = (EntryKind)row.Kind switch
        {
            EntryKind.Trade => IsNumber("quantity", row.Quantity ?? 0m),
            EntryKind.Cash => IsNumber("amount", row.Amount),
            _ => Column("conid").Length == 0 || Column("conid") == row.InstrumentId,
        };
        return byContent && (row.TransactionId.Length == 0 || Column("transactionID") == row.TransactionId);
    }

    /// <summary>The rows of entries in their greatest statements; those of files that are gone have no columns.</summary>
    public async Task<IReadOnlyList<SourceRow>> OfEntriesAsync(IReadOnlyList<VersionRow> entries, CancellationToken cancel)
    {
        var places = await PlacesAsync(entries, cancel);
        return
        [
            .. entries.Where(e => e.LatestFile.Length > 0).Select(e => new SourceRow(e.Element.Split('/')[0], places.Latest(e), Row(e))),
        ];
    }

    /// <summary>
    /// The rows of a finding's section that name its instrument or currency, in the greatest statement that covers its day.
    /// </summary>
    public async Task<IReadOnlyList<SourceRow>> OfSectionAsync(Finding finding, int max, CancellationToken cancel)
    {
        var statements = db.Set<Statement>().AsNoTracking()
            .Where(s => s.Accounts.Contains(finding.Account.Value) && s.Sections.Contains(finding.Section));
        if (finding.Day is { } day)
            statements = statements.Where(s => s.FromDay <= day && s.ToDay >= day);
        var statement = await statements.OrderByDescending(s => s.Generated).ThenByDescending(s => s.FileHash).FirstOrDefaultAsync(cancel);
        if (statement is null)
            return [];

        var hash = Convert.ToHexStringLower(statement.FileHash);
        var name = await db.Set<ImportFile>().AsNoTracking().Where(f => f.FileHash == statement.FileHash).OrderBy(f => f.JobId)
            .Select(f => f.Name).FirstOrDefaultAsync(cancel) ?? hash;
        var place = new RowPlace(name, hash, 0, statement.FromDay, statement.ToDay, statement.Generated, statement.QueryName);
        try
        {
            using var file = archive.OpenKept(statement.FileHash);
            var found = FlexFile.FindRows(file, finding.Section, max, columns => IsAbout(finding, columns), cancel);
            return [.. found.Select(row => new SourceRow(finding.Section, place with { Line = row.Line }, row.Columns))];
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    // A column that a row lacks says nothing against it.
    private static bool IsAbout(Finding finding, IReadOnlyList<RawColumn> columns)
    {
        bool Fits(string name, string wanted) =>
            wanted.Length == 0 || columns.FirstOrDefault(c => c.Name == name) is not { } column || column.Value == wanted;
        var instrument = finding.Instrument.Value.All(char.IsAsciiDigit) ? finding.Instrument.Value : "";
        return Fits("accountId", finding.Account.Value)
            && Fits("conid", instrument)
            && (!finding.Instrument.Exists || instrument.Length > 0 || Fits("symbol", finding.Subject))
            && (finding.Instrument.Exists || Fits("currency", finding.Currency?.Code ?? ""));
    }
}
