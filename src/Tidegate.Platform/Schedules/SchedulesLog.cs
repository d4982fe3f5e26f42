using Microsoft.Extensions.Logging;

namespace Tidegate.Platform.Schedules;

/// <summary>Log messages of schedules; event ids 500 to 519.</summary>
internal static partial class SchedulesLog
{
    [LoggerMessage(500, LogLevel.Error, "The work {Work} broke off; it goes on in a minute.")]
    public static partial void BrokenOff(ILogger logger, string work, Exception cause);
}
