using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Lots;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Findings;

/// <summary>Takes back what a person said about opening lots, so that they are derived again.</summary>
public sealed class ForgetOpeningLots
{
    private readonly TidegateDb db;
    private readonly AccountEdits edits;
    private readonly LotEditStore store;

    internal ForgetOpeningLots(TidegateDb db, AccountEdits edits, LotEditStore store)
    {
        this.db = db;
        this.edits = edits;
        this.store = store;
    }

    /// <summary>Forgets the edit of an instrument.</summary>
    public async Task<FindingOutcome> RunAsync(AccountId account, InstrumentId instrument, CancellationToken cancel)
    {
        if (await store.FindEditAsync(account, instrument, cancel) is not { } row)
            return new FindingOutcome.NotFound();

        db.Remove(row);
        await edits.SaveAsync(account, cancel);
        return new FindingOutcome.Done();
    }
}
