using Quartz;

namespace Tidegate.Platform.Schedules;

/// <summary>Wakes a work before its minute is over. A process without a host wakes none; the host's minute comes anyway.</summary>
internal sealed class AlarmClock(ISchedulerFactory schedulers)
{
    /// <summary>Wakes it now; while it is at work and may not overlap, the next minute does.</summary>
    /// <param name="work">Its name.</param>
    /// <param name="cancel">Ends the wait for the database.</param>
    public async Task WakeAsync(string work, CancellationToken cancel)
    {
        var scheduler = await schedulers.LookupScheduler(SchedulesServices.SchedulerName, cancel);
        if (scheduler is { Status: SchedulerStatus.Running })
            await scheduler.TriggerJob(new(work), cancel);
    }
}
