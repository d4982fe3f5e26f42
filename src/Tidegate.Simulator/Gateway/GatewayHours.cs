using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Gateway;

/// <summary>
/// What interrupts the gateway by plan: the broker's nightly reset, the gateway's daily restart, the weekly login. By the simulator's
/// clock, New York wall time, so that a night with a clock change has it too.
/// </summary>
public sealed record GatewayHours
{
    // Longer ago, nobody would notice any more.
    private static readonly TimeSpan Memory = TimeSpan.FromDays(8);

    /// <summary>Nothing interrupts it.</summary>
    public static GatewayHours Always { get; } = new();

    /// <summary>
    /// As at the broker (tws-api: sessions): at 23:45 the gateway restarts, from 0:15 on it is without the broker for some minutes, longer
    /// in the night to Saturday, and on Sunday at 1:00 it ends until its owner has logged in.
    /// </summary>
    public static GatewayHours Broker { get; } = new()
    {
        RestartAt = new TimeOnly(23, 45),
        ResetAt = new TimeOnly(0, 15),
        LoginAt = new TimeOnly(1, 0),
    };

    /// <summary>When the gateway restarts each day; null for never.</summary>
    public TimeOnly? RestartAt { get; init; }

    /// <summary>How long a restart takes.</summary>
    public TimeSpan RestartFor { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>When the broker begins its reset each day; null for never.</summary>
    public TimeOnly? ResetAt { get; init; }

    /// <summary>How long the reset takes.</summary>
    public TimeSpan ResetFor { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long the reset takes in the night to Saturday.</summary>
    public TimeSpan SaturdayResetFor { get; init; } = TimeSpan.FromMinutes(45);

    /// <summary>When the gateway ends on Sunday, because a person has to log in; null for never.</summary>
    public TimeOnly? LoginAt { get; init; }

    /// <summary>How long it takes until the person has logged in.</summary>
    public TimeSpan LoginFor { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether the gateway is down at an instant.</summary>
    internal bool IsDown(DateTimeOffset at) => At(at).Any(outage => outage.IsDown);

    /// <summary>Whether the gateway is without the broker at an instant.</summary>
    internal bool IsBrokerLost(DateTimeOffset at) => At(at).Any(outage => !outage.IsDown);

    /// <summary>What has begun after one instant and is over at another one, in the order of its begin.</summary>
    internal IEnumerable<PlannedOutage> PassedOver(DateTimeOffset after, DateTimeOffset until) =>
        Around(after > until - Memory ? after : until - Memory, until)
            .Where(outage => outage.From > after && outage.Until <= until).OrderBy(outage => outage.From);

    private IEnumerable<PlannedOutage> At(DateTimeOffset at) => Around(at, at).Where(outage => outage.From <= at && at < outage.Until);

    private IEnumerable<PlannedOutage> Around(DateTimeOffset first, DateTimeOffset last)
    {
        for (var day = NewYorkTime.DayOf(first).AddDays(-1); day <= NewYorkTime.DayOf(last); day = day.AddDays(1))
        {
            if (ResetAt is { } reset)
                yield return Outage(isDown: false, day, reset, day.DayOfWeek == DayOfWeek.Saturday ? SaturdayResetFor : ResetFor);
            if (LoginAt is { } login && day.DayOfWeek == DayOfWeek.Sunday)
                yield return Outage(isDown: true, day, login, LoginFor);
            if (RestartAt is { } restart)
                yield return Outage(isDown: true, day, restart, RestartFor);
        }
    }

    private static PlannedOutage Outage(bool isDown, DateOnly day, TimeOnly at, TimeSpan length)
    {
        var from = NewYorkTime.Instant(day.ToDateTime(at));
        return new PlannedOutage(isDown, from, from + length);
    }
}
