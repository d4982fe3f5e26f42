using Microsoft.Extensions.Hosting;
using Quartz;

namespace Tidegate.Platform.Schedules;

/// <summary>
/// Lets the alarm clock run as long as the host does. Quartz' own service needs a whole web host; verbs and tests have none.
/// </summary>
internal sealed class SchedulesHost(ISchedulerFactory schedulers) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken) =>
        await (await schedulers.GetScheduler(cancellationToken)).Start(cancellationToken);

    public async Task StopAsync(CancellationToken cancellationToken) =>
        await (await schedulers.GetScheduler(cancellationToken)).Shutdown(waitForJobsToComplete: true, cancellationToken);
}
