namespace Tidegate.Simulator.FlexService;

/// <summary>How often one token may call; both steps count, also calls that are refused for it (flex.md §1).</summary>
public sealed record FlexPace
{
    /// <summary>The broker's limits.</summary>
    public static FlexPace Broker { get; } = new();

    /// <summary>Calls in a second, 1 or more.</summary>
    public int CallsPerSecond { get; init; } = 1;

    /// <summary>Calls in a minute, 1 or more.</summary>
    public int CallsPerMinute { get; init; } = 10;

    /// <summary>A call that comes so much too early is let through: the way of two calls through the network is not equally long.</summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Whether a call may be served now.</summary>
    /// <param name="earlier">When the token called before; order does not matter.</param>
    /// <param name="now">When it calls.</param>
    public bool Allows(IReadOnlyCollection<DateTimeOffset> earlier, DateTimeOffset now) =>
        earlier.Count(call => now - call < TimeSpan.FromSeconds(1) - Tolerance) < CallsPerSecond
        && earlier.Count(call => now - call < TimeSpan.FromMinutes(1) - Tolerance) < CallsPerMinute;
}
