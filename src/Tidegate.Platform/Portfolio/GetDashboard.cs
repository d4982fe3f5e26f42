using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>Reads the account at a glance.</summary>
public sealed class GetDashboard(TidegateDb db)
{
    /// <summary>Answers for a scope.</summary>
    public Task<ScopedAnswer<DashboardView>> RunAsync(AccountScope scope, CancellationToken cancel)
    {
        _ = db;
        ArgumentNullException.ThrowIfNull(scope);
        cancel.ThrowIfCancellationRequested();
        var none = Figure.Unknown("Nothing is imported yet.");
        var frame = new ViewFrame([], Paper: false, default(Currency), null, null, []);
        return Task.FromResult<ScopedAnswer<DashboardView>>(new ScopedAnswer<DashboardView>.Shown(new(
            frame, none, new(none, null, null, null), new(none, null, null, null), none, [], [], [], BrokerComparison.Nothing, [])));
    }
}
