using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>Reads the workspace's accounts, live ones first.</summary>
public sealed class GetAccounts
{
    private readonly TidegateDb db;
    private readonly Portfolios portfolios;

    internal GetAccounts(TidegateDb db, Portfolios portfolios)
    {
        this.db = db;
        this.portfolios = portfolios;
    }

    /// <summary>All accounts, paper ones included; empty while nothing was imported.</summary>
    public async Task<IReadOnlyList<AccountView>> RunAsync(CancellationToken cancel)
    {
        var accounts = await db.Set<Account>().AsNoTracking().OrderBy(a => a.AccountId).ToListAsync(cancel);
        var revision = accounts.Sum(a => a.Revision);
        var counts = await db.Set<EntryRow>().Where(e => !e.Shadowed).GroupBy(e => e.AccountId)
            .Select(g => new { Account = g.Key, Count = g.LongCount() }).ToDictionaryAsync(g => g.Account, g => g.Count, cancel);
        var statements = (await db.Set<Statement>().AsNoTracking().Select(s => new { s.Accounts, s.FromDay, s.ToDay, s.Generated })
            .ToListAsync(cancel))
            .SelectMany(s => s.Accounts.Select(account => (Account: account, Statement: s))).ToLookup(s => s.Account, s => s.Statement);
        var views = new List<AccountView>();
        foreach (var account in accounts.OrderBy(a => new AccountId(a.AccountId).IsPaper))
        {
            var own = statements[account.AccountId].ToList();
            var portfolio = await portfolios.ReadAsync(account, revision, asOf: null, cancel);
            views.Add(new(
                new(account.AccountId),
                account.Alias,
                account.BrokerAlias,
                new AccountId(account.AccountId).IsPaper,
                portfolio.BaseCurrency,
                account.Opened,
                own.Min(s => (DateOnly?)s.FromDay),
                own.Max(s => (DateOnly?)s.ToDay),
                own.Max(s => (DateTimeOffset?)s.Generated),
                own.Count,
                counts.GetValueOrDefault(account.AccountId),
                portfolio.NetWorth,
                portfolio.DayChange,
                portfolio.Reach.Sentence));
        }

        return views;
    }
}
