namespace Tidegate.Domain.Sessions;

/// <summary>A time in which nothing was heard from the accounts of a session.</summary>
/// <param name="From">When it began.</param>
/// <param name="Until">When it was over; null while it lasts.</param>
/// <param name="Cause">Why it began.</param>
public sealed record SessionGap(DateTimeOffset From, DateTimeOffset? Until, SessionGapCause Cause);
