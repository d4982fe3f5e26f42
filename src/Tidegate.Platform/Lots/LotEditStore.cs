using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Lots;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Lots;

/// <summary>Keeps what persons say about opening lots and corporate actions, with their name and the time.</summary>
internal sealed class LotEditStore(TidegateDb db, TimeProvider clock)
{
    /// <summary>The opening lots that persons told.</summary>
    public static async Task<IReadOnlyList<OpeningLotEdit>> ReadEditsAsync(TidegateDb db, AccountId account, CancellationToken cancel)
    {
        var rows = await db.Set<OpeningEditRow>().AsNoTracking().Where(e => e.AccountId == account.Value)
            .OrderBy(e => e.InstrumentId).ToListAsync(cancel);
        return rows.ConvertAll(row => new OpeningLotEdit(
            new(row.InstrumentId), JsonSerializer.Deserialize<List<OpeningLotEdit.Line>>(row.Lines) ?? []));
    }

    /// <summary>The terms that persons gave to corporate actions.</summary>
    public static async Task<IReadOnlyList<ActionTerms>> ReadTermsAsync(TidegateDb db, AccountId account, CancellationToken cancel)
    {
        var rows = await db.Set<ActionTermsRow>().AsNoTracking().Where(t => t.AccountId == account.Value)
            .OrderBy(t => t.EventKey).ToListAsync(cancel);
        return rows.ConvertAll(row => new ActionTerms(
            row.EventKey,
            (JsonSerializer.Deserialize<Dictionary<string, decimal>>(row.Shares) ?? [])
                .ToDictionary(share => new InstrumentId(share.Key), share => share.Value),
            row.Realizes,
            row.Note));
    }

    /// <summary>Puts an edit in the place of an earlier one.</summary>
    public async Task SaveAsync(AccountId account, OpeningLotEdit edit, string person, CancellationToken cancel)
    {
        var lines = JsonSerializer.Serialize(edit.Lots);
        if (await FindEditAsync(account, edit.Instrument, cancel) is { } row)
        {
            (row.Lines, row.Person, row.SavedAt) = (lines, person, clock.GetUtcNow());
            return;
        }

        db.Add(new OpeningEditRow
        {
            WorkspaceId = db.WorkspaceId,
            AccountId = account.Value,
            InstrumentId = edit.Instrument.Value,
            Lines = lines,
            Person = person,
            SavedAt = clock.GetUtcNow(),
        });
    }

    /// <summary>Puts terms in the place of earlier ones.</summary>
    public async Task SaveAsync(AccountId account, ActionTerms terms, string person, CancellationToken cancel)
    {
        var shares = JsonSerializer.Serialize(terms.Shares.ToDictionary(share => share.Key.Value, share => share.Value));
        if (await FindTermsAsync(account, terms.EventKey, cancel) is { } row)
        {
            (row.Shares, row.Realizes, row.Note) = (shares, terms.Realizes, terms.Note);
            (row.Person, row.SavedAt) = (person, clock.GetUtcNow());
            return;
        }

        db.Add(new ActionTermsRow
        {
            WorkspaceId = db.WorkspaceId,
            AccountId = account.Value,
            EventKey = terms.EventKey,
            Shares = shares,
            Realizes = terms.Realizes,
            Note = terms.Note,
            Person = person,
            SavedAt = clock.GetUtcNow(),
        });
    }

    /// <summary>The edit of an instrument; null when there is none.</summary>
    public Task<OpeningEditRow?> FindEditAsync(AccountId account, InstrumentId instrument, CancellationToken cancel) =>
        db.Set<OpeningEditRow>().FirstOrDefaultAsync(
            e => e.AccountId == account.Value && e.InstrumentId == instrument.Value, cancel);

    /// <summary>The terms of an event; null when there are none.</summary>
    public Task<ActionTermsRow?> FindTermsAsync(AccountId account, string eventKey, CancellationToken cancel) =>
        db.Set<ActionTermsRow>().FirstOrDefaultAsync(t => t.AccountId == account.Value && t.EventKey == eventKey, cancel);
}
