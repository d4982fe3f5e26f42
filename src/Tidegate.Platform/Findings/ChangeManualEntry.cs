using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Findings;

/// <summary>Gives a manual entry another content; what it said before stays as a version.</summary>
public sealed class ChangeManualEntry
{
    private readonly ManualEntryDesk desk;

    internal ChangeManualEntry(ManualEntryDesk desk) => this.desk = desk;

    /// <summary>Changes the entry, or says which field is wrong. Account and kind stay.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="input">What it is to say.</param>
    /// <param name="person">Name of the person.</param>
    /// <param name="cancel">Breaks off; then nothing was changed.</param>
    public async Task<ManualEntryOutcome> RunAsync(Guid id, ManualEntryInput input, string person, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (await desk.FindAsync(id, cancel) is not { } known)
            return new ManualEntryOutcome.NotFound();

        var (entry, problem) = await desk.ReadAsync(input, cancel);
        if (entry is null)
            return problem!;

        if (entry.Account.Value != known.AccountId)
        {
            return new ManualEntryOutcome.Refused(
                "account", $"The entry belongs to {known.AccountId}. Remove it and add one for {entry.Account}.");
        }

        if ((short)entry.EntryKind != known.Kind)
            return new ManualEntryOutcome.Refused("kind", "The kind of an entry stays. Remove it and add another one.");

        await desk.SaveAsync(entry.Account, writer => writer.ChangeAsync(known, entry, person, cancel), cancel);
        return new ManualEntryOutcome.Saved(id);
    }
}
