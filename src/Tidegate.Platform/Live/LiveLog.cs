using Microsoft.Extensions.Logging;

namespace Tidegate.Platform.Live;

/// <summary>Log messages of live changes; event ids 520 to 539.</summary>
internal static partial class LiveLog
{
    [LoggerMessage(520, LogLevel.Warning, "Open pages were not told that {Topic} changed.")]
    public static partial void NotTold(ILogger logger, LiveTopic topic, Exception cause);

    [LoggerMessage(521, LogLevel.Warning, "Open pages hear of no change for some seconds.")]
    public static partial void Deaf(ILogger logger, Exception cause);
}
