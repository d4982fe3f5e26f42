using System.ComponentModel.DataAnnotations;

namespace Tidegate.Flex.WebService;

/// <summary>
/// How often the service may be called with one token, both calls counted (flex.md §1: once per second, ten times per minute). The broker
/// counts when a call arrives, so a margin covers what the network does to the distance between two calls.
/// </summary>
public sealed record PacingLimits
{
    /// <summary>The broker's limits.</summary>
    public static PacingLimits Broker { get; } = new();

    /// <summary>Calls in a second.</summary>
    [Range(1, 100)]
    public int PerSecond { get; init; } = 1;

    /// <summary>Calls in a minute.</summary>
    [Range(1, 6000)]
    public int PerMinute { get; init; } = 10;

    /// <summary>
    /// Added to the second and to the minute. The first call makes a connection and arrives later than it was sent by the time of several
    /// round trips; calls after it do not.
    /// </summary>
    public TimeSpan Margin { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the pace stays halved after the service said that calls come too often (1018).</summary>
    public TimeSpan SlowedFor { get; init; } = TimeSpan.FromMinutes(10);
}
