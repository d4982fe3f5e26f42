using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Findings;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Findings;

/// <summary>Computes the findings of accounts anew: after an import or an edit.</summary>
public sealed class RefreshFindings
{
    /// <summary>How often an account is looked at again because it changed meanwhile; its next change refreshes it anyway.</summary>
    private const int TriesMax = 3;

    private readonly TidegateDb db;
    private readonly PortfolioStore portfolios;
    private readonly FindingStore store;

    internal RefreshFindings(TidegateDb db, PortfolioStore portfolios, FindingStore store)
    {
        this.db = db;
        this.portfolios = portfolios;
        this.store = store;
    }

    /// <summary>Refreshes the accounts; unknown ones are passed over. Doing it again changes nothing.</summary>
    /// <param name="accounts">Whose findings.</param>
    /// <param name="file">Name of the file that changed them; empty for an edit.</param>
    /// <param name="cancel">Breaks off; accounts that are done stay done.</param>
    public async Task RunAsync(IReadOnlyCollection<AccountId> accounts, string file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(file);
        foreach (var account in accounts)
        {
            for (var left = TriesMax; left > 0 && !await TryAsync(account, file, last: left == 1, cancel); left--)
            {
                cancel.ThrowIfCancellationRequested();
            }
        }
    }

    private async Task<bool> TryAsync(AccountId id, string file, bool last, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } account)
            return true;

        var facts = await portfolios.ReadAsync(account, cancel);
        var found = AccountFindings.Of(facts, AccountPortfolio.Of(facts));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await store.LockAsync(id, cancel);
        // Another import may have changed the account since the facts were read; what it found must not be written over.
        if (!last && (await FindAsync(id, cancel))?.Revision != account.Revision)
            return false;

        await store.ReplaceAsync(id, found, file, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private Task<Account?> FindAsync(AccountId id, CancellationToken cancel) =>
        db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.AccountId == id.Value, cancel);
}
