using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Ledger;

/// <summary>Reads the entries of a story.</summary>
internal static class StoryStore
{
    /// <summary>The steps with their entries, in the order given; one whose entry counts no more is left out.</summary>
    public static async Task<IReadOnlyList<StoryStepView>> ReadAsync(
        TidegateDb db, AccountId account, IReadOnlyList<EntryStep> steps, CancellationToken cancel)
    {
        if (steps.Count == 0)
            return [];

        Guid[] ids = [.. steps.Select(step => step.Entry)];
        var rows = await TransactionStore.Current(db, [account.Value]).Where(row => ids.Contains(row.EntryId))
            .ToDictionaryAsync(row => row.EntryId, cancel);
        return
        [
            .. steps.Where(step => rows.ContainsKey(step.Entry))
                .Select(step => new StoryStepView(EntryViews.Of(rows[step.Entry], 1), step.Role, step.TakenBack)),
        ];
    }
}
