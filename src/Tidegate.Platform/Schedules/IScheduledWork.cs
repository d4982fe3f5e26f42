namespace Tidegate.Platform.Schedules;

/// <summary>
/// Work that a host looks after each minute. It knows when it is due by a pure schedule of its own; the alarm clock only wakes it, on one
/// node of a cluster.
/// </summary>
internal interface IScheduledWork
{
    /// <summary>Its name, one in the house: lower case, words parted by dashes.</summary>
    string Name { get; }

    /// <summary>Whether it may be woken while an earlier call of it is still at work.</summary>
    bool MayOverlap { get; }

    /// <summary>The work after whose end it is woken too, beside its minute; null for none.</summary>
    string? Follows => null;

    /// <summary>Does what is due now. Called in a scope of its own that has entered no workspace.</summary>
    Task RunAsync(CancellationToken cancel);
}
