namespace Tidegate.Platform.Tests.Doors.Tws;

/// <summary>A clock that runs as the machine's does, from a day of the test's choice; its timers are the machine's.</summary>
internal sealed class RunningTime(DateTimeOffset start) : TimeProvider
{
    private readonly long begun = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(begun);
}
