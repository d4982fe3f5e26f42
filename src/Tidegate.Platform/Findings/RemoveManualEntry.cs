using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Findings;

/// <summary>Takes a manual entry out of account; it stays in the ledger as one that does not count.</summary>
public sealed class RemoveManualEntry
{
    private readonly ManualEntryDesk desk;

    internal RemoveManualEntry(ManualEntryDesk desk) => this.desk = desk;

    /// <summary>Removes the entry.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="person">Name of the person.</param>
    /// <param name="cancel">Breaks off; then nothing was changed.</param>
    public async Task<ManualEntryOutcome> RunAsync(Guid id, string person, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } known)
            return new ManualEntryOutcome.NotFound();

        await desk.SaveAsync(new(known.AccountId), writer => writer.RemoveAsync(known, person, cancel), cancel);
        return new ManualEntryOutcome.Saved(id);
    }
}
