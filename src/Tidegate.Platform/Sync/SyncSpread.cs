namespace Tidegate.Platform.Sync;

/// <summary>By how much a connection asks later than others, so that not all installations ask the broker at once.</summary>
internal static class SyncSpread
{
    private const int Minutes = 30;

    /// <summary>0 to 29 minutes, always the same for a connection.</summary>
    public static TimeSpan Of(Guid connection) => TimeSpan.FromMinutes(connection.ToByteArray()[^1] % Minutes);
}
