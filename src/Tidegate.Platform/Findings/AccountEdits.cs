using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Findings;

/// <summary>
/// What all edits of an account have in common: they change its revision, so that kept figures are old, and refresh its findings.
/// </summary>
internal sealed class AccountEdits(TidegateDb db, PortfolioStore portfolios, RefreshFindings refresh)
{
    /// <summary>The account; null when the workspace has none of this id.</summary>
    public Task<Account?> FindAsync(AccountId account, CancellationToken cancel) =>
        db.Set<Account>().FirstOrDefaultAsync(a => a.AccountId == account.Value, cancel);

    /// <summary>What is known about an account.</summary>
    public Task<AccountFacts> ReadAsync(Account account, CancellationToken cancel) => portfolios.ReadAsync(account, cancel);

    /// <summary>Saves what was changed in the context together with the account's new revision, and refreshes its findings.</summary>
    public async Task SaveAsync(AccountId account, CancellationToken cancel)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            await db.SaveChangesAsync(cancel);
            await GrowAsync(account, cancel);
            await transaction.CommitAsync(cancel);
        }

        await RefreshAsync(account, cancel);
    }

    /// <summary>Changes the revision of an account, on the caller's transaction.</summary>
    public Task GrowAsync(AccountId account, CancellationToken cancel) => db.Set<Account>().Where(a => a.AccountId == account.Value)
        .ExecuteUpdateAsync(a => a.SetProperty(row => row.Revision, row => row.Revision + 1), cancel);

    /// <summary>Refreshes the findings of an account.</summary>
    public Task RefreshAsync(AccountId account, CancellationToken cancel) => refresh.RunAsync([account], "", cancel);
}
