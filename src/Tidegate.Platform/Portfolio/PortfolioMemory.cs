using System.Collections.Concurrent;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Platform.Portfolio;

/// <summary>
/// Keeps the figures of accounts until an import changes anything of their workspace: the revision, which the database counts, is part of
/// the
/// key, so that another process's import is seen too.
/// </summary>
internal sealed class PortfolioMemory
{
    /// <summary>Accounts kept at most; when it is full all are forgotten.</summary>
    private const int AccountsMax = 64;
    private readonly ConcurrentDictionary<(Guid Workspace, string Account), (long Revision, AccountPortfolio Portfolio)> kept = new();

    public AccountPortfolio? Find(Guid workspace, string account, long revision) =>
        kept.TryGetValue((workspace, account), out var found) && found.Revision == revision ? found.Portfolio : null;

    public void Keep(Guid workspace, string account, long revision, AccountPortfolio portfolio)
    {
        if (kept.Count >= AccountsMax)
            kept.Clear();
        kept[(workspace, account)] = (revision, portfolio);
    }
}
