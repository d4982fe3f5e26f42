using System.Diagnostics;

namespace Tidegate.Platform.Tests.Sessions;

/// <summary>
/// Moves the clock of a scene over long times. A leap cuts off whatever is under way, so the clock goes on only when nothing is: in leaps
/// while the session is up, each of which has everything asked for once; in steps while it is not.
/// </summary>
internal sealed class PatientClock(SessionScene scene)
{
    private static readonly TimeSpan Leap = TimeSpan.FromHours(1);

    // Less than an answer may take.
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan SmallStep = TimeSpan.FromMilliseconds(500);

    // A session that is up asks for everything within a minute.
    private static readonly TimeSpan LeapMin = TimeSpan.FromSeconds(65);

    // Before something is to happen, so that it does not happen within the round that a leap sets off.
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    // Looks in which nothing moved: what is under way on the socket or to the database gets its time, and more of it while an answer is
    // waited for, since a busy machine may take long.
    private const int QuietLooks = 3;
    private const int PatientLooks = 150;

    /// <summary>Lets time pass up to an instant.</summary>
    /// <param name="end">The instant.</param>
    /// <param name="isUp">Whether the session is up all the time.</param>
    public async Task PassAsync(DateTimeOffset end, bool isUp)
    {
        while (end - scene.Time.GetUtcNow() is var left && left > TimeSpan.Zero)
        {
            await SettleAsync();
            if (isUp && left >= LeapMin + Before)
            {
                var rounds = scene.Door.Rounds;
                scene.Time.Leap(left - Before < Leap ? left - Before : Leap);
                await PassUntilAsync("everything is asked for", () => Task.FromResult(scene.Door.Rounds > rounds));
            }
            else
            {
                scene.Time.Leap(left < Step ? left : Step);
            }
        }

        await SettleAsync();
    }

    /// <summary>Lets time pass in small steps until it is so.</summary>
    public async Task PassUntilAsync(string what, Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        await SettleAsync();
        while (!await condition())
        {
            if (watch.Elapsed > Limit)
                throw new TimeoutException($"Did not happen by {scene.Time.GetUtcNow():O}: {what}");
            scene.Time.Leap(SmallStep);
            await SettleAsync();
        }
    }

    /// <summary>
    /// Waits until nothing is under way. What waits for its turn gets the time for it, and more and more of it what hangs.
    /// </summary>
    private async Task SettleAsync()
    {
        var step = SmallStep;
        var watch = Stopwatch.StartNew();
        var (quiet, before) = (0, Moves());
        while (quiet < QuietLooks || scene.Door.UnderWay > 0 || scene.Door.Awaited > 0)
        {
            if (watch.Elapsed > Limit)
                throw new TimeoutException($"Something is under way since {scene.Time.GetUtcNow():O}.");
            if (quiet >= (scene.Door.Awaited > 0 ? PatientLooks : QuietLooks))
            {
                scene.Time.Leap(step);
                (quiet, step) = (0, step < Step / 2 ? 2 * step : step);
            }

            await Task.Delay(Look, TimeProvider.System);
            var now = Moves();
            quiet = now == before ? quiet + 1 : 0;
            before = now;
        }
    }

    private (long Calls, int Waiting, int Rounds) Moves() => (scene.Simulation.Calls.Count, scene.Time.Waiting, scene.Door.Rounds);
}
