using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Tidegate.Bench;

/// <summary>Notes when the log last said that a file is in the ledger, and the greatest working set until then.</summary>
internal sealed class FileDoneWatch : ILoggerProvider, ILogger
{
    // ImportsLog.FileDone.
    private const int FileDone = 301;

    /// <summary>Time stamp of that moment.</summary>
    public long Timestamp { get; private set; }

    /// <summary>Greatest working set of this process until then, bytes.</summary>
    public long WorkingSet { get; private set; }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id != FileDone) return;
        using var process = Process.GetCurrentProcess();
        (Timestamp, WorkingSet) = (Stopwatch.GetTimestamp(), process.PeakWorkingSet64);
    }

    public void Dispose()
    {
    }
}
