using Microsoft.Extensions.Logging;

namespace Tidegate.Platform.Sessions;

/// <summary>Log messages of sessions; event ids 600 to 699.</summary>
internal static partial class SessionsLog
{
    [LoggerMessage(600, LogLevel.Warning, "How session {Connection} stands was not written; it is tried again within a minute.")]
    public static partial void NotWritten(ILogger logger, Guid connection, Exception cause);

    [LoggerMessage(601, LogLevel.Error, "Session {Connection} broke off; it is begun again.")]
    public static partial void BrokenOff(ILogger logger, Guid connection, Exception cause);

    [LoggerMessage(602, LogLevel.Warning, "Which sessions are to be kept could not be read; those that are kept go on.")]
    public static partial void NotRead(ILogger logger, Exception cause);

    [LoggerMessage(603, LogLevel.Warning, "Executions of session {Connection} were not taken; they are asked for again within a minute.")]
    public static partial void NotTaken(ILogger logger, Guid connection, Exception cause);

    [LoggerMessage(604, LogLevel.Warning, "What gateways tell of accounts and quotes was not written; it is tried again within seconds.")]
    public static partial void LiveNotWritten(ILogger logger, Exception cause);
}
