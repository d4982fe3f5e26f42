using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Tidegate.Platform.Storage.Backups;

/// <summary>Makes backups inside the host, when the plan says so and when a person asks. Knows no times: the plan does.</summary>
internal sealed class NightlyBackups(BackupDesk desk, TimeProvider clock, ILogger<NightlyBackups> log) : BackgroundService
{
    // The clock may be set and the machine may sleep meanwhile, so the plan is asked again and again.
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not before the host has started: a first start has enough to do.
        await Task.Yield();
        var knock = desk.WaitForKnockAsync(stoppingToken).AsTask();
        using var minute = new PeriodicTimer(LookEvery, clock);
        var tick = minute.WaitForNextTickAsync(stoppingToken).AsTask();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (desk.IsWanted)
            {
                await MakeAsync(BackupDesk.ByHandPrefix, stoppingToken);
            }

            if (desk.NextDue() <= clock.GetUtcNow())
            {
                await MakeAsync(BackupDesk.NightlyPrefix, stoppingToken);
            }

            await await Task.WhenAny(knock, tick);
            knock = knock.IsCompleted ? desk.WaitForKnockAsync(stoppingToken).AsTask() : knock;
            tick = tick.IsCompleted ? minute.WaitForNextTickAsync(stoppingToken).AsTask() : tick;
        }
    }

    private async Task MakeAsync(string prefix, CancellationToken cancel)
    {
        var state = await desk.MakeAsync(prefix, cancel);
        if (state.Problem.Length > 0)
        {
            BackupsLog.Failed(log, state.Problem, state.Mend, state.NextDue(clock.GetUtcNow(), clock.LocalTimeZone));
        }
        else
        {
            BackupsLog.Made(log, prefix);
        }
    }
}
