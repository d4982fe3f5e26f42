using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Findings;

/// <summary>Puts something into the ledger that the broker does not send.</summary>
public sealed class AddManualEntry
{
    private readonly ManualEntryDesk desk;

    internal AddManualEntry(ManualEntryDesk desk) => this.desk = desk;

    /// <summary>Adds the entry, or says which field is wrong.</summary>
    /// <param name="input">What the person typed.</param>
    /// <param name="person">Name of the person.</param>
    /// <param name="cancel">Breaks off; then nothing was changed.</param>
    public async Task<ManualEntryOutcome> RunAsync(ManualEntryInput input, string person, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (entry, problem) = await desk.ReadAsync(input, cancel);
        if (entry is null)
            return problem!;

        var id = Guid.Empty;
        await desk.SaveAsync(entry.Account, async writer => id = await writer.AddAsync(entry, person, cancel), cancel);
        return new ManualEntryOutcome.Saved(id);
    }
}
