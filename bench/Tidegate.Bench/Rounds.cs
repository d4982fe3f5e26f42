using System.Diagnostics;

namespace Tidegate.Bench;

/// <summary>
/// Runs contestants one after the other, again and again, so that whatever else the machine does falls on all of them alike. What
/// counts is the ratio within a round; the median over the rounds is told. Processor time is taken beside the clock, for on a machine
/// that others share the clock says how busy they were.
/// </summary>
internal sealed class Rounds(int count)
{
    // The runtime compiles what runs often once more, and better, after some hundred milliseconds.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <summary>What each contestant took in each round, after rounds that do not count: one, or as many as two seconds hold.</summary>
    public async Task<Dictionary<string, Took[]>> RunAsync(
        IReadOnlyList<(string Name, Func<Task> Work)> contestants, CancellationToken cancel)
    {
        var took = contestants.ToDictionary(contestant => contestant.Name, _ => new Took[count]);
        var start = Stopwatch.GetTimestamp();
        var isWarm = false;
        for (var round = 0; round < count;)
        {
            foreach (var (name, work) in contestants)
            {
                cancel.ThrowIfCancellationRequested();
                GC.Collect();
                GC.WaitForPendingFinalizers();
                var processor = Environment.CpuUsage.TotalTime;
                var clock = Stopwatch.GetTimestamp();
                await work();
                var seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
                if (isWarm) took[name][round] = new(seconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
            }

            if (isWarm) round++;
            isWarm = isWarm || Stopwatch.GetElapsedTime(start) >= WarmUp;
        }

        return took;
    }

    /// <summary>The same with contestants that wait for nothing.</summary>
    public Task<Dictionary<string, Took[]>> RunAsync(IReadOnlyList<(string Name, Action Work)> contestants, CancellationToken cancel) =>
        RunAsync(
            [
                .. contestants.Select(contestant => (contestant.Name, (Func<Task>)(() =>
                {
                    contestant.Work();
                    return Task.CompletedTask;
                }))),
            ],
            cancel);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Seconds on the clock, and seconds of processor time on all cores together.</summary>
    public sealed record Took(double Clock, double Processor);
}
