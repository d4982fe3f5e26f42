using Microsoft.Extensions.Logging;
using Tidegate.Domain.Sync;

namespace Tidegate.Platform.Sync;

/// <summary>Log messages of syncs; event ids 400 to 499.</summary>
internal static partial class SyncLog
{
    [LoggerMessage(400, LogLevel.Information, "Connection {Connection}: {Status}. {Sentence}")]
    public static partial void Tried(ILogger logger, string connection, SyncStatus status, string sentence);
}
