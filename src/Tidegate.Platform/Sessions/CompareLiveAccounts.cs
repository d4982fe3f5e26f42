using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sessions;

/// <summary>Reads what gateways tell of the accounts of the workspace beside what statements tell.</summary>
public sealed class CompareLiveAccounts(TidegateDb db, GetLiveAccounts live, GetHoldings holdings, TimeProvider clock)
{
    /// <summary>All live accounts, by account.</summary>
    public async Task<IReadOnlyList<LiveComparisonView>> RunAsync(CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), NewYork.Zone).DateTime);
        var views = new List<LiveComparisonView>();
        foreach (var account in await live.RunAsync(cancel))
        {
            var stated = await StatedAsync(account.Values.Account, cancel);
            views.Add(new(account, stated.Day, LiveComparison.Of(account.Values, stated, today)));
        }

        return views;
    }

    private async Task<StatedAccount> StatedAsync(AccountId account, CancellationToken cancel)
    {
        var answer = await holdings.RunAsync(new AccountScope([account]), cancel);
        if (answer is not ScopedAnswer<HoldingsView>.Shown { View: var view })
            return new(null, null, null, 0, new Dictionary<Domain.Instruments.InstrumentId, (string, decimal)>());
        var unconfirmed = await db.Set<EntryRow>().CountAsync(
            e => e.AccountId == account.Value && !e.Shadowed && e.Strength == (short)EntryStrength.Provisional, cancel);
        return new(
            view.Frame.AsOf,
            view.Frame.AsOf is null ? null : view.NetWorth.Value,
            view.Frame.AsOf is null ? null : view.Cash.Value,
            unconfirmed,
            view.Rows.ToDictionary(row => row.Instrument.Id, row => (row.Instrument.Symbol, row.Quantity.Value ?? 0)));
    }
}
