using Microsoft.Extensions.Logging;
using Quartz;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Schedules;

/// <summary>Wakes one work. All works have this one type of job, so that nothing but names stands in the database.</summary>
internal sealed class Alarm(IEnumerable<IScheduledWork> works, NamedLocks locks, ILogger<Alarm> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var key = context.JobDetail.Key;
        if (works.SingleOrDefault(work => work.Name == key.Name) is not { } work)
        {
            // Left by another version of the product.
            await context.Scheduler.DeleteJob(key, cancellationToken);
            return;
        }

        try
        {
            await using var alone = work.MayOverlap ? null : await locks.TryHoldAsync($"work {key.Name}", cancellationToken);
            if (work.MayOverlap || alone is not null)
                await work.RunAsync(cancellationToken);
        }
        catch (Exception failure) when (StoreFailure.Is(failure) && !cancellationToken.IsCancellationRequested)
        {
            SchedulesLog.BrokenOff(log, key.Name, failure);
        }
    }
}
