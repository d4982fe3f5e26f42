namespace Tidegate.Domain.Sessions;

/// <summary>A time in which the broker may be away by plan.</summary>
/// <param name="From">Its begin.</param>
/// <param name="Until">Its end.</param>
public sealed record ResetWindow(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>Whether an instant lies in it.</summary>
    public bool Holds(DateTimeOffset at) => From <= at && at < Until;
}
