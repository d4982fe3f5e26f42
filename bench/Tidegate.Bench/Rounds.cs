using System.Diagnostics;

namespace Tidegate.Bench;

/// <summary>
/// Runs contestants one after the other, again and again, so that whatever else the machine does falls on all of them alike. What
/// counts is the ratio within a round; the median over the rounds is told.
/// </summary>
internal sealed class Rounds(int count)
{
    /// <summary>Seconds of each contestant in each round, after one round that does not count.</summary>
    public Dictionary<string, double[]> Run(IReadOnlyList<(string Name, Action Work)> contestants, CancellationToken cancel)
    {
        var seconds = contestants.ToDictionary(contestant => contestant.Name, _ => new double[count]);
        for (var round = -1; round < count; round++)
        {
            foreach (var (name, work) in contestants)
            {
                cancel.ThrowIfCancellationRequested();
                GC.Collect();
                GC.WaitForPendingFinalizers();
                var start = Stopwatch.GetTimestamp();
                work();
                var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
                if (round >= 0) seconds[name][round] = took;
            }
        }

        return seconds;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
