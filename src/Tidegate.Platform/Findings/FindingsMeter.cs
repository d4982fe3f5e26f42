using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Storage.Health;

namespace Tidegate.Platform.Findings;

/// <summary>Knows how many findings are open in the whole house; counted once a minute, because other processes change them too.</summary>
internal sealed class FindingsMeter : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private long? open;

    public FindingsMeter(IMeterFactory factory, IServiceScopeFactory scopes, TimeProvider clock)
    {
        this.scopes = scopes;
        this.clock = clock;
        ProductMeter.Of(factory).CreateObservableGauge(
            "tidegate.findings.open", Open, "{finding}", "Findings that are open, over all workspaces");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(LookEvery, clock);
        do
        {
            open = await CountAsync(stoppingToken);
        }
        while (await minute.WaitForNextTickAsync(stoppingToken));
    }

    // What is not known is not told: a zero would say that all is well.
    private IEnumerable<Measurement<long>> Open() => open is { } count ? [new(count)] : [];

    private async Task<long?> CountAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<TidegateDb>().Set<FindingRow>().IgnoreQueryFilters()
                .LongCountAsync(finding => finding.Status == FindingStatus.Open, cancel);
        }
        catch (Exception fault) when (fault is NpgsqlException or InvalidOperationException { InnerException: NpgsqlException })
        {
            return null;
        }
    }
}
