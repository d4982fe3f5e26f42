namespace Tidegate.Simulator.Gateway.Sessions;

/// <summary>A time in which the gateway is interrupted by plan.</summary>
/// <param name="IsDown">The gateway itself is down; otherwise it is there and without the broker.</param>
/// <param name="From">Its first instant.</param>
/// <param name="Until">The first instant after it.</param>
internal readonly record struct PlannedOutage(bool IsDown, DateTimeOffset From, DateTimeOffset Until);
