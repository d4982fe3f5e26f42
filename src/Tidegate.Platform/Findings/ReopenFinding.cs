using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Findings;

/// <summary>Takes the acceptance of a finding back.</summary>
public sealed class ReopenFinding
{
    private readonly TidegateDb db;
    private readonly FindingStore store;

    internal ReopenFinding(TidegateDb db, FindingStore store)
    {
        this.db = db;
        this.store = store;
    }

    /// <summary>Opens it again.</summary>
    public async Task<FindingOutcome> RunAsync(Guid id, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { } found)
            return new FindingOutcome.NotFound();

        if (found.Status != FindingStatus.Accepted)
        {
            var state = found.Status == FindingStatus.Open ? "open" : "healed";
            return new FindingOutcome.Refused("id", $"The finding is {state}, not accepted: there is nothing to take back.");
        }

        found.Status = FindingStatus.Open;
        (found.AcceptedAt, found.AcceptedBy, found.Reason) = (null, "", "");
        await db.SaveChangesAsync(cancel);
        return new FindingOutcome.Done();
    }
}
