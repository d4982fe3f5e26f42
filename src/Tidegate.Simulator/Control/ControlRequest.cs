using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace Tidegate.Simulator.Control;

/// <summary>
/// The JSON object of a request, read member by member. The first member that cannot be meant is kept as <see cref="Problem"/>, and what is
/// read after it has no meaning.
/// </summary>
internal sealed class ControlRequest(JsonElement json, string prefix = "")
{
    private const int ShownMax = 100;

    /// <summary>What is wrong; null when nothing is.</summary>
    public FieldProblem? Problem { get; private set; }

    /// <summary>Says that a member that is none of these cannot be meant.</summary>
    public void AllowOnly(params ReadOnlySpan<string> names)
    {
        foreach (var member in json.EnumerateObject())
        {
            if (!names.Contains(member.Name))
                Refuse(member.Name, member.Value, "is not known here", $"Members are {string.Join(", ", names.ToArray())}.");
        }
    }

    /// <summary>The members that are none of these, as text.</summary>
    public ImmutableSortedDictionary<string, string> Others(params ReadOnlySpan<string> names)
    {
        var others = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            if (names.Contains(member.Name) || member.Value.ValueKind == JsonValueKind.Null)
                continue;
            if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                Refuse(member.Name, member.Value, "is neither a number, nor text, nor true or false", "Write a single value.");
            others[member.Name] = member.Value.ValueKind switch
            {
                JsonValueKind.String => member.Value.GetString()!,
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                _ => member.Value.GetRawText(),
            };
        }

        return others.ToImmutable();
    }

    /// <summary>Whether a member is there and not null.</summary>
    public bool Has(string name) => json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>A member that is text; null when it is not there.</summary>
    public string? Text(string name) => Read<string?>(
        name, value => value.ValueKind == JsonValueKind.String ? value.GetString() : null, "is no text", "Write text in double quotes.");

    /// <summary>A member that is text and has to be there.</summary>
    public string Needed(string name, string hint)
    {
        var text = Text(name);
        if (text is null)
            Problem ??= new(prefix + name, null, $"{prefix + name} is missing.", hint);
        return text ?? "";
    }

    /// <summary>A member that is a whole number; null when it is not there.</summary>
    public int? Whole(string name) => Read<int?>(
        name,
        value => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null,
        "is no whole number",
        "Write a whole number, without quotes.");

    /// <summary>A member that is a number; null when it is not there.</summary>
    public double? Number(string name, double min, double max) => Read<double?>(
        name,
        value => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= min && number <= max
            ? number : null,
        string.Create(CultureInfo.InvariantCulture, $"is no number from {min:0} to {max:0}"),
        "Write such a number, without quotes.");

    /// <summary>A member that is a length of time: seconds as a number, or ISO 8601 text; null when it is not there.</summary>
    public TimeSpan? Duration(string name) => Read<TimeSpan?>(
        name,
        value =>
        {
            try
            {
                return value.ValueKind switch
                {
                    JsonValueKind.Number => TimeSpan.FromSeconds(value.GetDouble()),
                    JsonValueKind.String => XmlConvert.ToTimeSpan(value.GetString()!),
                    _ => null,
                };
            }
            catch (Exception unreadable) when (unreadable is FormatException or OverflowException or ArgumentException)
            {
                return null;
            }
        },
        "is no length of time",
        "Write seconds as a number, or ISO 8601 such as \"PT20M\" or \"P1D\".");

    /// <summary>A member that is an instant with its offset, within the simulator's calendar; null when it is not there.</summary>
    public DateTimeOffset? Instant(string name) => Read<DateTimeOffset?>(
        name,
        value => value.ValueKind == JsonValueKind.String && value.GetString() is { } text
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            && text.Contains('T', StringComparison.Ordinal) && at >= SimulatorClock.Earliest && at <= SimulatorClock.Latest ? at : null,
        $"is no instant from {SimulatorClock.Earliest:yyyy-MM-dd} to {SimulatorClock.Latest:yyyy-MM-dd}",
        "Write one such as \"2026-03-04T12:00:00Z\".");

    /// <summary>A member that is an object; null when it is not there. Its problems are asked of itself.</summary>
    public ControlRequest? Inner(string name)
    {
        var inner = Read<JsonElement?>(
            name, value => value.ValueKind == JsonValueKind.Object ? value : null, "is no object", "Write members in braces.");
        return inner is { } element ? new ControlRequest(element, $"{prefix}{name}.") : null;
    }

    /// <summary>A member that is a list of objects; empty when it is not there. Their problems are asked of themselves.</summary>
    public ImmutableArray<ControlRequest> List(string name)
    {
        var list = Read<JsonElement?>(
            name,
            value => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.Object)
                ? value : null,
            "is no list of objects",
            "Write objects in brackets.");
        return list is { } found
            ? [.. found.EnumerateArray().Select((one, number) => new ControlRequest(one, $"{prefix}{name}[{number}]."))]
            : [];
    }

    /// <summary>Takes over a problem that was found elsewhere.</summary>
    public void Refuse(FieldProblem? problem) => Problem ??= problem;

    private TValue? Read<TValue>(string name, Func<JsonElement, TValue?> read, string wrong, string hint)
    {
        if (!Has(name))
            return default;
        var value = json.GetProperty(name);
        var got = read(value);
        if (got is null)
            Refuse(name, value, wrong, hint);
        return got;
    }

    private void Refuse(string name, JsonElement value, string wrong, string hint)
    {
        var shown = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        Problem ??= new(prefix + name, shown.Length > ShownMax ? shown[..ShownMax] : shown, $"{prefix + name} {wrong}.", hint);
    }
}
