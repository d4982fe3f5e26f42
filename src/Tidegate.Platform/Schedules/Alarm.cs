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

        if (!await RunAsync(work, cancellationToken))
            return;
        foreach (var follower in works.Where(other => other.Follows == work.Name))
        {
            await context.Scheduler.TriggerJob(new(follower.Name), cancellationToken);
        }
    }

    private async Task<bool> RunAsync(IScheduledWork work, CancellationToken cancel)
    {
        try
        {
            await using var alone = work.MayOverlap ? null : await locks.TryHoldAsync($"work {work.Name}", cancel);
            if (!work.MayOverlap && alone is null)
                return false;
            await work.RunAsync(cancel);
            return true;
        }
        catch (Exception failure) when (StoreFailure.Is(failure) && !cancel.IsCancellationRequested)
        {
            SchedulesLog.BrokenOff(log, work.Name, failure);
            return false;
        }
    }
}
