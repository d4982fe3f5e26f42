using System.Collections.Concurrent;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Platform.Portfolio;

/// <summary>
/// Keeps figures of accounts and what they are made from until an import changes anything of their workspace: the revision, which the
/// database counts, is part of what is compared, so that another process's import is seen too.
/// </summary>
internal sealed class PortfolioMemory
{
    /// <summary>Portfolios kept at most, one for each account and day; when it is full all are forgotten.</summary>
    private const int PortfoliosMax = 64;

    /// <summary>Entries in kept facts at most; when it is full all are forgotten, and an account with more is read each time.</summary>
    private const int EntriesMax = 400_000;
    private readonly ConcurrentDictionary<(Guid Workspace, string Account, DateOnly? AsOf), (long Revision, AccountPortfolio Portfolio)>
        portfolios = new();

    private readonly ConcurrentDictionary<(Guid Workspace, string Account), (long Revision, AccountFacts Facts)> facts = new();

    public AccountPortfolio? Find(Guid workspace, string account, long revision, DateOnly? asOf) =>
        portfolios.TryGetValue((workspace, account, asOf), out var found) && found.Revision == revision ? found.Portfolio : null;

    public AccountFacts? FindFacts(Guid workspace, string account, long revision) =>
        facts.TryGetValue((workspace, account), out var found) && found.Revision == revision ? found.Facts : null;

    public void Keep(Guid workspace, string account, long revision, DateOnly? asOf, AccountPortfolio portfolio)
    {
        if (portfolios.Count >= PortfoliosMax)
            portfolios.Clear();
        portfolios[(workspace, account, asOf)] = (revision, portfolio);
    }

    public void KeepFacts(Guid workspace, string account, long revision, AccountFacts read)
    {
        if (read.Entries.Count > EntriesMax)
            return;
        if (facts.Values.Sum(kept => kept.Facts.Entries.Count) + read.Entries.Count > EntriesMax)
            facts.Clear();
        facts[(workspace, account)] = (revision, read);
    }
}
