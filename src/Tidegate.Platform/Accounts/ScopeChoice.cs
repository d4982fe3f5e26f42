using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Accounts;

/// <summary>The accounts that a scope means.</summary>
internal abstract record ScopeChoice
{
    private ScopeChoice()
    {
    }

    /// <summary>Chooses. Without names: all live accounts, or all paper accounts where there are no others.</summary>
    public static async Task<ScopeChoice> MakeAsync(TidegateDb db, IReadOnlyList<AccountId> named, CancellationToken cancel)
    {
        var all = await db.Set<Account>().AsNoTracking().OrderBy(a => a.AccountId).ToListAsync(cancel);
        var revision = all.Sum(a => a.Revision);
        if (named.Count == 0)
        {
            var live = all.FindAll(a => !new AccountId(a.AccountId).IsPaper);
            return new Chosen(live.Count > 0 ? live : all, revision);
        }

        foreach (var name in named)
        {
            if (!all.Exists(a => a.AccountId == name.Value))
                return new Unknown(name, [.. all.Select(a => new AccountId(a.AccountId))]);
        }

        var paper = named.FirstOrDefault(name => name.IsPaper);
        var real = named.FirstOrDefault(name => !name.IsPaper);
        return paper != default(AccountId) && real != default(AccountId)
            ? new Mixed(paper, real)
            : new Chosen(all.FindAll(a => named.Contains(new AccountId(a.AccountId))), revision);
    }

    /// <summary>These.</summary>
    /// <param name="Accounts">In the order of their ids.</param>
    /// <param name="Revision">Changes whenever an import changes anything of the workspace.</param>
    public sealed record Chosen(IReadOnlyList<Account> Accounts, long Revision) : ScopeChoice;

    /// <summary>There is no such account.</summary>
    public sealed record Unknown(AccountId Account, IReadOnlyList<AccountId> Known) : ScopeChoice;

    /// <summary>Paper and live accounts are not added.</summary>
    public sealed record Mixed(AccountId Paper, AccountId Live) : ScopeChoice;
}
