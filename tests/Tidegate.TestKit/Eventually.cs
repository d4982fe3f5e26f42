using System.Diagnostics;

namespace Tidegate.TestKit;

/// <summary>
/// Waits for something that happens elsewhere: looks again until it is so, and fails with what was last seen when the limit has passed.
/// </summary>
public static class Eventually
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(20);

    /// <summary>Waits until a condition holds.</summary>
    /// <param name="what">What is waited for, for the message.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="limit">How long; 20 s when null.</param>
    public static Task IsTrueAsync(string what, Func<bool> condition, TimeSpan? limit = null) =>
        IsTrueAsync(what, () => Task.FromResult(condition()), limit);

    /// <inheritdoc cref="IsTrueAsync(string, Func{bool}, TimeSpan?)"/>
    public static async Task IsTrueAsync(string what, Func<Task<bool>> condition, TimeSpan? limit = null)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > (limit ?? UsualLimit))
            {
                throw new TimeoutException($"Did not happen within {(limit ?? UsualLimit).TotalSeconds:0} s: {what}");
            }

            await Task.Delay(LookEvery, TimeProvider.System);
        }
    }
}
