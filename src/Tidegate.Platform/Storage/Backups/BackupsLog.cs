using Microsoft.Extensions.Logging;

namespace Tidegate.Platform.Storage.Backups;

/// <summary>Log messages of backups; event ids 900 to 999.</summary>
internal static partial class BackupsLog
{
    [LoggerMessage(900, LogLevel.Information, "A {Sort}backup was made.")]
    public static partial void Made(ILogger logger, string sort);

    [LoggerMessage(901, LogLevel.Error, "The backup failed: {Problem} {Mend} The next try is at {Next:u}.")]
    public static partial void Failed(ILogger logger, string problem, string mend, DateTimeOffset? next);
}
