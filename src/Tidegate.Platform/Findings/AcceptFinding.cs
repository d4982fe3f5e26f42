using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Findings;

/// <summary>Accepts a finding with a reason. It stays accepted until its amounts change.</summary>
public sealed class AcceptFinding
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLengthMax = 500;

    private readonly TidegateDb db;
    private readonly FindingStore store;
    private readonly TimeProvider clock;

    internal AcceptFinding(TidegateDb db, FindingStore store, TimeProvider clock)
    {
        this.db = db;
        this.store = store;
        this.clock = clock;
    }

    /// <summary>Accepts it.</summary>
    /// <param name="id">The finding.</param>
    /// <param name="reason">Why, in the person's words; not empty.</param>
    /// <param name="person">Name of the person.</param>
    /// <param name="cancel">Breaks off.</param>
    public async Task<FindingOutcome> RunAsync(Guid id, string reason, string person, CancellationToken cancel)
    {
        var text = reason?.Trim() ?? "";
        if (text.Length == 0)
            return new FindingOutcome.Refused("reason", "The reason is empty. Say why the difference is right.");

        if (text.Length > ReasonLengthMax)
        {
            return new FindingOutcome.Refused(
                "reason", $"The reason has {text.Length} characters; at most {ReasonLengthMax} are possible. Shorten it.");
        }

        if (await store.FindAsync(id, cancel) is not { } found)
            return new FindingOutcome.NotFound();

        if (found.Status == FindingStatus.Healed)
            return new FindingOutcome.Refused("id", "The finding is healed: there is nothing to accept.");

        found.Status = FindingStatus.Accepted;
        (found.AcceptedAt, found.AcceptedBy, found.Reason) = (clock.GetUtcNow(), person, text);
        await db.SaveChangesAsync(cancel);
        return new FindingOutcome.Done();
    }
}
