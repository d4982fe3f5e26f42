using System.ComponentModel.DataAnnotations;

namespace Tidegate.Platform.Storage.Backups;

/// <summary>When the product makes backups by itself, and how many it keeps. Knows no clock: whoever wakes it tells the time.</summary>
public sealed record BackupPlan
{
    /// <summary>After a backup that failed the next try comes so much later, unless the next night comes first.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromHours(1);

    /// <summary>The fewest that can be kept.</summary>
    public const int KeepMin = 1;

    /// <summary>The most that can be kept.</summary>
    public const int KeepMax = 365;

    /// <summary>Whether backups are made at all.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>The time of the night, on the clock of this machine. Default: 02:30.</summary>
    public TimeOnly At { get; init; } = new(2, 30);

    /// <summary>So many of the nightly backups are kept, and so many of those made by hand; 1 to 365, default 7.</summary>
    [Range(KeepMin, KeepMax)]
    public int Keep { get; init; } = 7;

    /// <summary>
    /// The next backup: now or earlier means at once. A night that was missed is made up for once, however many there were. Null when
    /// backups are off.
    /// </summary>
    /// <param name="last">The last try; when there was none, the moment from which the plan counts.</param>
    /// <param name="failed">Whether that try failed.</param>
    /// <param name="now">The time; a clock that was set back makes no night wait for the old time.</param>
    /// <param name="zone">The clock of this machine.</param>
    public DateTimeOffset? NextDue(DateTimeOffset last, bool failed, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (!IsOn)
        {
            return null;
        }

        var from = last > now ? now : last;
        var night = NightAfter(from, zone);
        var retry = from + RetryAfter;
        return failed && retry < night ? retry : night;
    }

    private DateTimeOffset NightAfter(DateTimeOffset from, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, zone).DateTime).AddDays(-1);
        while (InstantOf(day, zone) <= from)
        {
            day = day.AddDays(1);
        }

        return InstantOf(day, zone);
    }

    // A time that the clock skips is taken as the moment after the gap; of a time that comes twice the first counts.
    private DateTimeOffset InstantOf(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(At);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
