using System.Text.Json;

namespace Tidegate.TestKit.Witness;

/// <summary>What one step of <see cref="StoqeyWitness"/> saw.</summary>
/// <param name="Name">Name of the step, such as <c>marketFills</c>.</param>
/// <param name="Passed">Whether it went as it should and everything in it could be decoded.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Events">Names of the library's events in it, each once, in the order of their first coming.</param>
/// <param name="Result">What it found, of its own shape; undefined when nothing.</param>
/// <param name="Error">Why it did not pass; null when it did.</param>
public sealed record StoqeyStep(
    string Name, bool Passed, TimeSpan Duration, IReadOnlyList<string> Events, JsonElement Result, string? Error)
{
    internal static StoqeyStep Read(JsonElement line) => new(
        line.GetProperty("step").GetString()!,
        line.GetProperty("ok").GetBoolean(),
        TimeSpan.FromMilliseconds(line.GetProperty("ms").GetInt64()),
        [.. line.GetProperty("events").EnumerateArray().Select(name => name.GetString()!)],
        line.TryGetProperty("result", out var result) ? result : default,
        line.GetProperty("error").GetString());
}
