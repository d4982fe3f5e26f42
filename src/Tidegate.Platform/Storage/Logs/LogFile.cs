using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Tidegate.Platform.Storage.Logs;

/// <summary>
/// Keeps the last log lines in the data folder, one JSON object a line, in two files of bounded size, so that a support file can tell what
/// happened. A disk that is full stops no one: then lines are lost.
/// </summary>
/// <param name="folder">The data folder; only its holder writes here.</param>
/// <param name="clock">The clock.</param>
/// <param name="bytesMax">At most so much in one file.</param>
public sealed class LogFile(DataFolder folder, TimeProvider clock, long bytesMax = LogFile.BytesMax) : ILoggerProvider
{
    /// <summary>At most so much in one file; there are two.</summary>
    public const long BytesMax = 1024 * 1024;

    /// <summary>The file that is written.</summary>
    public const string CurrentName = "tidegate.log";

    /// <summary>The file before it.</summary>
    public const string FormerName = "tidegate.1.log";

    private readonly Lock gate = new();
    private StreamWriter? writer;

    /// <summary>The lines of a data folder, oldest first; none when nothing was logged yet.</summary>
    public static IEnumerable<LogLine> Read(DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new[] { FormerName, CurrentName }
            .Select(name => Path.Combine(folder.Logs, name))
            .Where(File.Exists)
            .SelectMany(file => File.ReadLines(file))
            .Select(LogLine.TryParse)
            .OfType<LogLine>();
    }

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            writer?.Dispose();
            writer = null;
        }
    }

    private void Write(LogLine line)
    {
        lock (gate)
        {
            try
            {
                writer ??= Open();
                writer.WriteLine(JsonSerializer.Serialize(line, JsonSerializerOptions.Web));
                if (writer.BaseStream.Position > bytesMax)
                {
                    writer.Dispose();
                    writer = null;
                    File.Move(Path.Combine(folder.Logs, CurrentName), Path.Combine(folder.Logs, FormerName), overwrite: true);
                }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                writer = null;
            }
        }
    }

    private StreamWriter Open() => new(new FileStream(Path.Combine(folder.Logs, CurrentName), new FileStreamOptions
    {
        Mode = FileMode.Append,
        Access = FileAccess.Write,
        Share = FileShare.Read,
        UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
    }))
    {
        AutoFlush = true,
    };

    private sealed class Category(LogFile file, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Information and not LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                file.Write(LogLine.Of(file.Now, logLevel, name, eventId, formatter(state, exception), exception));
            }
        }
    }

    private DateTimeOffset Now => clock.GetUtcNow();
}
