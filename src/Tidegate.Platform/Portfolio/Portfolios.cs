using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>Figures of the accounts of a scope.</summary>
internal sealed class Portfolios(TidegateDb db, PortfolioStore store, PortfolioMemory memory)
{
    /// <summary>Computes the figures and hands them to a view.</summary>
    public async Task<ScopedAnswer<TView>> ShowAsync<TView>(AccountScope scope, Func<ScopePortfolio, TView> view, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var choice = await ScopeChoice.MakeAsync(db, scope.Accounts, cancel);
        switch (choice)
        {
            case ScopeChoice.Unknown unknown:
                return new ScopedAnswer<TView>.UnknownAccount(unknown.Account, unknown.Known);
            case ScopeChoice.Mixed mixed:
                return new ScopedAnswer<TView>.PaperWithLive(mixed.Paper, mixed.Live);
            case ScopeChoice.Chosen chosen:
                var portfolios = new List<AccountPortfolio>();
                foreach (var account in chosen.Accounts)
                {
                    portfolios.Add(await ReadAsync(account, chosen.Revision, cancel));
                }

                var generated = await NewestAsync([.. chosen.Accounts.Select(a => a.AccountId)], cancel);
                return new ScopedAnswer<TView>.Shown(view(ScopePortfolio.Of(portfolios, scope.Display, generated)));
            default:
                throw new InvalidOperationException($"{choice.GetType().Name} is no choice of accounts.");
        }
    }

    /// <summary>Figures of one account.</summary>
    public async Task<AccountPortfolio> ReadAsync(Account account, long revision, CancellationToken cancel)
    {
        if (memory.Find(account.WorkspaceId, account.AccountId, revision) is { } known)
            return known;

        var portfolio = AccountPortfolio.Of(await store.ReadAsync(account, cancel));
        memory.Keep(account.WorkspaceId, account.AccountId, revision, portfolio);
        return portfolio;
    }

    private Task<DateTimeOffset?> NewestAsync(string[] accounts, CancellationToken cancel) =>
        db.Set<Statement>().Where(s => s.Accounts.Any(a => accounts.Contains(a))).MaxAsync(s => (DateTimeOffset?)s.Generated, cancel);
}
