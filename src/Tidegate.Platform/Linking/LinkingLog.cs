using Microsoft.Extensions.Logging;

namespace Tidegate.Platform.Linking;

/// <summary>Log messages of linking; event ids 500 to 599.</summary>
internal static partial class LinkingLog
{
    [LoggerMessage(500, LogLevel.Error, "Work for a link in the making broke off; its person is told to begin it again.")]
    public static partial void BrokenOff(ILogger logger, Exception cause);

    [LoggerMessage(501, LogLevel.Error, "Looking after links in the making broke off; it goes on in an hour.")]
    public static partial void NotSwept(ILogger logger, Exception cause);
}
