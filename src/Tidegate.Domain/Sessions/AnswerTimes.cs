using System.Collections.Immutable;

namespace Tidegate.Domain.Sessions;

/// <summary>How long answers took, counted in a fixed number of steps, so that any number of answers takes the same room.</summary>
public sealed record AnswerTimes
{
    /// <summary>The steps' upper ends in milliseconds; what took longer than the last counts as the last.</summary>
    public static readonly ImmutableArray<int> StepsMilliseconds =
        [1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1_000, 1_500, 2_000, 3_000, 5_000, 7_000, 10_000, 30_000];

    /// <summary>No answers.</summary>
    public static readonly AnswerTimes None = new() { Counts = [.. StepsMilliseconds.Select(_ => 0)] };

    /// <summary>Answers of each step.</summary>
    public required ImmutableArray<int> Counts { get; init; }

    /// <summary>All answers.</summary>
    public int Count => Counts.Sum();

    /// <summary>With one more answer.</summary>
    public AnswerTimes With(TimeSpan took)
    {
        var step = StepsMilliseconds.IndexOf(StepsMilliseconds.FirstOrDefault(end => took.TotalMilliseconds <= end, StepsMilliseconds[^1]));
        return new() { Counts = Counts.SetItem(step, Counts[step] + 1) };
    }

    /// <summary>The time that so many of a hundred answers did not exceed, to the end of its step; null without answers.</summary>
    public TimeSpan? Percentile(int percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        var left = (int)Math.Ceiling(Count * percent / 100m);
        for (var step = 0; left > 0 && step < Counts.Length; step++)
        {
            left -= Counts[step];
            if (left <= 0)
                return TimeSpan.FromMilliseconds(StepsMilliseconds[step]);
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(AnswerTimes? other) => other is not null && Counts.SequenceEqual(other.Counts);

    /// <inheritdoc/>
    public override int GetHashCode() => Counts.Aggregate(0, HashCode.Combine);
}
