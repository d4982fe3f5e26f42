using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Instruments;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Findings;

/// <summary>What adding, changing and removing a manual entry have in common.</summary>
internal sealed class ManualEntryDesk(TidegateDb db, AccountEdits edits, ManualEntryWriter writer, TimeProvider clock)
{
    /// <summary>The entry of what a person typed, or the field that is wrong.</summary>
    public async Task<(LedgerEntry? Entry, ManualEntryOutcome.Refused? Problem)> ReadAsync(ManualEntryInput input, CancellationToken cancel)
    {
        if (await edits.FindAsync(input.Account, cancel) is null)
        {
            return (null, new("account",
                $"There is no account {input.Account}. Take one that an imported statement names, or import a statement of it first."));
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return new ManualEntryReader(await InstrumentStore.ReadAsync(db, cancel), today).Read(input);
    }

    /// <summary>The manual entry of an id that counts; null when there is none.</summary>
    public Task<EntryRow?> FindAsync(Guid entry, CancellationToken cancel) => writer.FindAsync(entry, cancel);

    /// <summary>Writes in one transaction with the account's new revision, and refreshes its findings.</summary>
    public async Task SaveAsync(AccountId account, Func<ManualEntryWriter, Task> write, CancellationToken cancel)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            await write(writer);
            await edits.GrowAsync(account, cancel);
            await transaction.CommitAsync(cancel);
        }

        await edits.RefreshAsync(account, cancel);
    }
}
