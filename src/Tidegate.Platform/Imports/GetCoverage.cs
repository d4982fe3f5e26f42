using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>Reads which days activity statements cover, for each account.</summary>
public sealed class GetCoverage(TidegateDb db)
{
    /// <summary>One row for each account that has statements.</summary>
    public async Task<IReadOnlyList<CoverageView>> RunAsync(CancellationToken cancel)
    {
        var windows = await db.Set<Statement>().AsNoTracking().Where(s => s.QueryType != Statement.ConfirmationType)
            .Select(s => new { s.Accounts, s.FromDay, s.ToDay }).Distinct()
            .ToListAsync(cancel);
        return
        [
            .. windows.SelectMany(w => w.Accounts.Select(account => (Account: account, Days: new DaySpan(w.FromDay, w.ToDay))))
                .GroupBy(w => w.Account, w => w.Days)
                .OrderBy(w => w.Key, StringComparer.Ordinal)
                .Select(w => View(w.Key, w)),
        ];
    }

    private static CoverageView View(string account, IEnumerable<DaySpan> days)
    {
        var spans = DaySpan.Join(days);
        return new(new(account), spans, DaySpan.Gaps(spans));
    }
}
