using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Configuration;

/// <summary>When the gateway ends each day.</summary>
public sealed record LockAndExit : IWirePart<LockAndExit>
{
    /// <summary>When the gateway logs off or restarts.</summary>
    public string AutoLogoffTime { get; init; } = "";

    /// <summary><c>AM</c> or <c>PM</c>.</summary>
    public string AutoLogoffPeriod { get; init; } = "";

    /// <summary>Log off or restart.</summary>
    public string AutoLogoffType { get; init; } = "";

    /// <inheritdoc/>
    public static LockAndExit Visit<TWire>(ref TWire wire, in LockAndExit m)
        where TWire : IWire, allows ref struct => new()
        {
            AutoLogoffTime = wire.Text(1, m.AutoLogoffTime),
            AutoLogoffPeriod = wire.Text(2, m.AutoLogoffPeriod),
            AutoLogoffType = wire.Text(3, m.AutoLogoffType),
        };
}
