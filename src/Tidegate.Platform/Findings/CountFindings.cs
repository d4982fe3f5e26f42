using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Findings;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Findings;

/// <summary>Counts what stands under "Yours to do" on the page of findings: open ones, not accepted, that a person can do something
/// about.</summary>
public sealed class CountFindings
{
    private readonly TidegateDb db;

    internal CountFindings(TidegateDb db) => this.db = db;

    /// <summary>The count over all live accounts, or over all paper accounts where there are no others.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var open = await db.Set<Account>().AsNoTracking().Select(account => new
        {
            account.AccountId,
            Count = db.Set<FindingRow>().Count(finding => finding.AccountId == account.AccountId
                && finding.Status == FindingStatus.Open
                && finding.Remedy != FindingRemedy.None
                && finding.Remedy != FindingRemedy.Wait),
        }).ToListAsync(cancel);
        var live = open.FindAll(account => !new AccountId(account.AccountId).IsPaper);
        return (live.Count > 0 ? live : open).Sum(account => account.Count);
    }
}
