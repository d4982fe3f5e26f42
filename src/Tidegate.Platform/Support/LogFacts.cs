using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Tidegate.Platform.Storage.Logs;

namespace Tidegate.Platform.Support;

/// <summary>
/// What of a log line may be told: when, how bad, which message of ours without what was put into it, types of exceptions and our methods.
/// A message of others is told as its number only, for nobody knows what stands in it.
/// </summary>
/// <param name="At">When, UTC.</param>
/// <param name="Level">How bad.</param>
/// <param name="Category">The type that logs; <c>other</c> when it is none that is known.</param>
/// <param name="Event">Number of the message.</param>
/// <param name="Template">The message as it stands in the program; empty for those of others.</param>
/// <param name="Types">Types of the exceptions.</param>
/// <param name="Frames">Methods of the stack.</param>
internal sealed partial record LogFacts(
    DateTimeOffset At,
    LogLevel Level,
    string Category,
    int Event,
    string Template,
    IReadOnlyList<string> Types,
    IReadOnlyList<string> Frames)
{
    private const int WaitMilliseconds = 1_000;

    private static readonly Lazy<Dictionary<(int, string), string>> known = new(Templates);

    /// <summary>The facts of a line.</summary>
    public static LogFacts Of(LogLine line) => new(
        line.At,
        line.Level,
        TypeName().IsMatch(line.Category) ? line.Category : "other",
        line.Event,
        known.Value.GetValueOrDefault((line.Event, line.Name), ""),
        [.. (line.Types ?? []).Where(type => TypeName().IsMatch(type))],
        [.. (line.Frames ?? []).Where(frame => Frame().IsMatch(frame)).Select(frame => frame.Split('(')[0])]);

    // What the compiler has put into the program is the same everywhere.
    private static Dictionary<(int, string), string> Templates()
    {
        const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var texts = new Dictionary<(int, string), string>();
        var methods = AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetName().Name?.StartsWith("Tidegate.", StringComparison.Ordinal) ?? false)
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(All));
        foreach (var method in methods)
        {
            if (method.GetCustomAttribute<LoggerMessageAttribute>() is { } message)
            {
                texts[(message.EventId, message.EventName ?? method.Name)] = message.Message ?? "";
            }
        }

        return texts;
    }

    [GeneratedRegex(@"^(?:Tidegate|Microsoft|System|Npgsql)\.[A-Za-z0-9_.+`]{1,200}$", RegexOptions.None, WaitMilliseconds)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^at (?:Tidegate|Microsoft|System|Npgsql)\.[A-Za-z0-9_.+`<>\[\],|]{1,300}\(", RegexOptions.None, WaitMilliseconds)]
    private static partial Regex Frame();
}
