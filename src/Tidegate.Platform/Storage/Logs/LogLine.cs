using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Tidegate.Platform.Storage.Logs;

/// <summary>One kept log line.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Level">How bad.</param>
/// <param name="Category">Who says it.</param>
/// <param name="Event">Number of the message within its category.</param>
/// <param name="Name">Name of the message.</param>
/// <param name="Message">What it says; may hold names.</param>
/// <param name="Fault">The exception as text; empty for none. May hold names.</param>
/// <param name="Types">Types of the exception and of its causes, outermost first.</param>
/// <param name="Frames">Where it was thrown: the methods of the stack, without what they were called with.</param>
public sealed record LogLine(
    DateTimeOffset At,
    LogLevel Level,
    string Category,
    int Event,
    string Name,
    string Message,
    string Fault,
    IReadOnlyList<string> Types,
    IReadOnlyList<string> Frames)
{
    private const int FramesMax = 30;

    /// <summary>A line with an exception taken apart.</summary>
    public static LogLine Of(DateTimeOffset at, LogLevel level, string category, EventId id, string message, Exception? fault) => new(
        at, level, category, id.Id, id.Name ?? "", message, fault?.ToString() ?? "", [.. TypesOf(fault)], [.. FramesOf(fault)]);

    /// <summary>A line of the file; null when it was cut off by a crash.</summary>
    public static LogLine? TryParse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<LogLine>(line, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> TypesOf(Exception? fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            yield return cause.GetType().FullName ?? "";
        }
    }

    private static IEnumerable<string> FramesOf(Exception? fault) => (fault?.StackTrace ?? "")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Take(FramesMax)
        .Select(frame => frame.Split(" in ")[0]);
}
