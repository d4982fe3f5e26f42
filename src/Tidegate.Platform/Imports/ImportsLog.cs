using Microsoft.Extensions.Logging;

namespace Tidegate.Platform.Imports;

/// <summary>Log messages of imports; event ids 300 to 399.</summary>
internal static partial class ImportsLog
{
    [LoggerMessage(300, LogLevel.Error, "Importing broke off; it goes on {Next}, or with the next start.")]
    public static partial void BrokenOff(ILogger logger, string next, Exception cause);

    [LoggerMessage(301, LogLevel.Information, "File {Name} of import {Job}: {Outcome}.")]
    public static partial void FileDone(ILogger logger, string name, Guid job, ImportOutcome outcome);

    [LoggerMessage(
        302, LogLevel.Warning, "The kept file {File} could not be read again, so its rows stay as an older version read them: {Reason}")]
    public static partial void NotReadAgain(ILogger logger, string file, string reason);
}
