using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Ledger;

/// <summary>
/// Keeps the entries of persons in the tables of the ledger, on the caller's transaction. Each content stays as a version; an entry that is
/// removed stays too and does not count.
/// </summary>
internal sealed class ManualEntryWriter(TidegateDb db, TimeProvider clock)
{
    private static readonly CopyColumn<ManualVersion>[] Columns =
    [
        CopyColumn<ManualVersion>.Uuid("workspace_id", v => v.Workspace),
        CopyColumn<ManualVersion>.Uuid("entry_id", v => v.Entry),
        CopyColumn<ManualVersion>.Uuid("content", v => v.Content),
        CopyColumn<ManualVersion>.Text("account_id", v => v.Columns.Account.Value),
        CopyColumn<ManualVersion>.Text("element", _ => ""),
        CopyColumn<ManualVersion>.Small("translation", _ => Statement.CurrentTranslation),
        CopyColumn<ManualVersion>.Flag("joined", _ => false),
        .. VersionColumns.All.Select(column => column.Within<ManualVersion>(v => v.Columns)),
        // No file has it.
        CopyColumn<ManualVersion>.Instant("first_generated", v => v.Now),
        CopyColumn<ManualVersion>.Bytes("first_file", _ => []),
        CopyColumn<ManualVersion>.Integer("first_index", _ => 0),
        CopyColumn<ManualVersion>.Integer("first_line", _ => 0),
        CopyColumn<ManualVersion>.Instant("latest_generated", v => v.Now),
        CopyColumn<ManualVersion>.Bytes("latest_file", _ => []),
        CopyColumn<ManualVersion>.Integer("latest_index", _ => 0),
        CopyColumn<ManualVersion>.Integer("latest_line", _ => 0),
    ];

    /// <summary>The manual entry of an id that counts; null when there is none.</summary>
    public Task<EntryRow?> FindAsync(Guid entry, CancellationToken cancel) => db.Set<EntryRow>().AsNoTracking().FirstOrDefaultAsync(
        e => e.EntryId == entry && e.Strength == (short)EntryStrength.Manual && !e.Shadowed, cancel);

    /// <summary>Adds an entry and gives its id.</summary>
    public async Task<Guid> AddAsync(LedgerEntry entry, string person, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var columns = EntryColumns.Of(entry);
        var content = EntryContent.Of(columns);
        db.Add(new EntryRow
        {
            WorkspaceId = db.WorkspaceId,
            EntryId = id,
            AccountId = entry.Account.Value,
            Kind = (short)entry.EntryKind,
            Strength = (short)EntryStrength.Manual,
            Key = id,
            MatchKey = id,
            CurrentContent = content,
            Shadowed = false,
        });
        db.Add(Change(id, person, null, content));
        await db.SaveChangesAsync(cancel);
        await WriteAsync(id, content, columns, cancel);
        return id;
    }

    /// <summary>Gives an entry another content.</summary>
    public async Task ChangeAsync(EntryRow known, LedgerEntry entry, string person, CancellationToken cancel)
    {
        var columns = EntryColumns.Of(entry);
        var content = EntryContent.Of(columns);
        // A content that it had before is there.
        if (!await db.Set<VersionRow>().AnyAsync(v => v.EntryId == known.EntryId && v.Content == content, cancel))
            await WriteAsync(known.EntryId, content, columns, cancel);

        await db.Set<EntryRow>().Where(e => e.EntryId == known.EntryId)
            .ExecuteUpdateAsync(e => e.SetProperty(row => row.CurrentContent, content), cancel);
        db.Add(Change(known.EntryId, person, known.CurrentContent, content));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Takes an entry out of account.</summary>
    public async Task RemoveAsync(EntryRow known, string person, CancellationToken cancel)
    {
        await db.Set<EntryRow>().Where(e => e.EntryId == known.EntryId)
            .ExecuteUpdateAsync(e => e.SetProperty(row => row.Shadowed, true), cancel);
        db.Add(Change(known.EntryId, person, known.CurrentContent, null));
        await db.SaveChangesAsync(cancel);
    }

    private async Task WriteAsync(Guid entry, Guid content, EntryColumns columns, CancellationToken cancel)
    {
        var copy = new CopyWriter<ManualVersion>((NpgsqlConnection)db.Database.GetDbConnection(), "ledger_versions", Columns);
        await copy.AddAsync(new(db.WorkspaceId, entry, content, columns, clock.GetUtcNow()), cancel);
        await copy.FinishAsync(cancel);
    }

    private ManualEntryChange Change(Guid entry, string person, Guid? before, Guid? after) => new()
    {
        WorkspaceId = db.WorkspaceId,
        ChangeId = Guid.CreateVersion7(clock.GetUtcNow()),
        EntryId = entry,
        Person = person,
        ChangedAt = clock.GetUtcNow(),
        Before = before,
        After = after,
    };

    private sealed record ManualVersion(Guid Workspace, Guid Entry, Guid Content, EntryColumns Columns, DateTimeOffset Now);
}
