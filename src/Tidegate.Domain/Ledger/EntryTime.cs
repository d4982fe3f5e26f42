namespace Tidegate.Domain.Ledger;

/// <summary>When something happened, as an instant and as the statement writes it.</summary>
/// <param name="Instant">UTC. The start of the day in <paramref name="Zone"/> when the statement has no time of day.</param>
/// <param name="Wall">Date and time as the statement has them, <c>yyyy-MM-dd HH:mm:ss</c> or <c>yyyy-MM-dd</c>.</param>
/// <param name="Zone">Zone of the wall time: an IANA name or the offset that the statement writes.</param>
/// <param name="TimeKnown">Whether the statement has a time of day; a date alone does not mean midnight.</param>
public sealed record EntryTime(DateTimeOffset Instant, string Wall, string Zone, bool TimeKnown);
