using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Findings;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Tests.Imports;

namespace Tidegate.Platform.Tests.Findings;

/// <summary>What the checks say of every account of a bench's workspace.</summary>
internal static class AccountReports
{
    public static async Task<IReadOnlyList<(string Account, FindingReport Report)>> AllAsync(LedgerBench bench)
    {
        var accounts = await bench.AskAsync<TidegateDb, List<Account>>(db =>
            db.Set<Account>().AsNoTracking().OrderBy(account => account.AccountId).ToListAsync());
        var reports = new List<(string, FindingReport)>();
        foreach (var account in accounts)
        {
            var facts = await bench.AskAsync<PortfolioStore, AccountFacts>(store => store.ReadAsync(account, CancellationToken.None));
            reports.Add((account.AccountId, AccountFindings.Examine(facts, AccountPortfolio.Of(facts))));
        }

        return reports;
    }
}
