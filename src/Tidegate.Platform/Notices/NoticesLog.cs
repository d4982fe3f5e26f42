using Microsoft.Extensions.Logging;

namespace Tidegate.Platform.Notices;

/// <summary>Log messages of notices; event ids 540 to 559.</summary>
internal static partial class NoticesLog
{
    [LoggerMessage(540, LogLevel.Warning, "Mail {Mail} was not sent. {Problem}")]
    public static partial void NotSent(ILogger logger, Guid mail, string problem);
}
