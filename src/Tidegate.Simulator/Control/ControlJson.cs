using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Tidegate.Simulator.Control;

/// <summary>The JSON of the control: camelCase, instants ISO 8601 in UTC, days <c>yyyy-MM-dd</c>, null for what there is not.</summary>
internal static class ControlJson
{
    /// <summary>The options of every document.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new Instants() },
    };

    /// <summary>A fault as JSON, its parameters beside its other members.</summary>
    public static JsonObject Of(Fault fault, FaultKind kind)
    {
        var order = fault.Order;
        var json = new JsonObject
        {
            ["id"] = fault.Id,
            ["door"] = order.Door,
            ["kind"] = order.Kind,
            ["summary"] = kind.Summary,
            ["match"] = new JsonObject { ["step"] = order.Step, ["query"] = order.Query },
            ["left"] = fault.Left,
            ["from"] = Text(fault.From),
            ["until"] = fault.Until is { } until ? Text(until) : null,
            ["met"] = fault.Met,
        };
        foreach (var parameter in kind.Parameters)
        {
            json[parameter.Name] = parameter.IsNumber ? JsonValue.Create(fault.Number(parameter.Name))
                : parameter.IsFlag ? JsonValue.Create(fault.Flag(parameter.Name))
                : JsonValue.Create(fault.Text(parameter.Name));
        }

        return json;
    }

    /// <summary>An instant as text.</summary>
    public static string Text(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private sealed class Instants : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Instants are read member by member.");

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Text(value));
    }
}
