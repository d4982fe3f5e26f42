using Tidegate.Domain.Accounts;
using Tidegate.Platform.Lots;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Findings;

/// <summary>Takes back what a person said about a corporate action.</summary>
public sealed class ForgetTerms
{
    private readonly TidegateDb db;
    private readonly AccountEdits edits;
    private readonly LotEditStore store;

    internal ForgetTerms(TidegateDb db, AccountEdits edits, LotEditStore store)
    {
        this.db = db;
        this.edits = edits;
        this.store = store;
    }

    /// <summary>Forgets the terms of an event.</summary>
    public async Task<FindingOutcome> RunAsync(AccountId account, string eventKey, CancellationToken cancel)
    {
        if (await store.FindTermsAsync(account, eventKey, cancel) is not { } row)
            return new FindingOutcome.NotFound();

        db.Remove(row);
        await edits.SaveAsync(account, cancel);
        return new FindingOutcome.Done();
    }
}
