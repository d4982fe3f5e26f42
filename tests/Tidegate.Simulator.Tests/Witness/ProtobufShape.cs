using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tidegate.TestKit;

namespace Tidegate.Simulator.Tests.Witness;

/// <summary>The broker's protobuf messages as tests/data/tws/protobuf.json describes them: names, numbers and types.</summary>
internal static class ProtobufShape
{
    private static readonly JsonElement Messages = JsonElement
        .Parse(File.ReadAllText(Path.Combine(Checkout.Root, "tests", "data", "tws", "protobuf.json")))
        .GetProperty("nested").GetProperty("protobuf").GetProperty("nested");

    // Whole numbers that mean yes or no.
    private static readonly string[] Flags = ["routeMarketableToBbo", "usePriceMgmtAlgo", "seekPriceImprovement"];

    // A type says which of these there are, so none has all: they are compared where our own messages are invented.
    private static readonly string[] Choices = ["conditions", "historicalTickLast", "historicalTickBidAsk", "historicalTickMidPoint"];

    /// <summary>Whether the fields of a message are known.</summary>
    public static bool Knows(string message) => Messages.TryGetProperty(message, out _);

    /// <summary>
    /// What a decoded message says, a line for each value: the numbers of the fields that lead to it, and the value in one spelling. What
    /// absence says too (0, false and empty text) is left out.
    /// </summary>
    public static SortedSet<string> Lines(string message, JsonElement decoded)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        AddLines(lines, message, decoded, "");
        return lines;
    }

    /// <summary>Invents a message in which every field is present, except for those of which only one can be.</summary>
    public static JsonObject Invent(string message, Random random)
    {
        var made = new JsonObject();
        foreach (var field in Messages.GetProperty(message).GetProperty("fields").EnumerateObject())
        {
            var type = field.Value.GetProperty("type").GetString()!;
            if (Choices.Contains(field.Name))
                continue;
            JsonNode One() => type switch
            {
                "bool" => true,
                "int32" when Flags.Contains(field.Name) => 1,
                "int32" => random.Next(3, 7),
                "int64" => random.Next(3, 7).ToString(CultureInfo.InvariantCulture), // the witness takes 64 bits as text
                "double" => random.Next(1, 1000) / 4.0,
                // Sizes are text too.
                "string" => random.Next(1, 1000).ToString(CultureInfo.InvariantCulture),
                _ => Invent(type, random),
            };
            made[field.Name] = field.Value.TryGetProperty("keyType", out _) ? new JsonObject { ["tag"] = One() }
                : field.Value.TryGetProperty("rule", out _) ? new JsonArray(One(), One())
                : One();
        }

        return made;
    }

    /// <summary>A value in one spelling: numbers as short as they can be, also those that are text.</summary>
    public static string Plain(string value) => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number.ToString("0.############", CultureInfo.InvariantCulture)
        : value;

    private static void AddLines(SortedSet<string> lines, string message, JsonElement decoded, string path)
    {
        var fields = Messages.GetProperty(message).GetProperty("fields");
        foreach (var member in decoded.EnumerateObject())
        {
            var field = fields.GetProperty(member.Name);
            var type = field.GetProperty("type").GetString()!;
            var here = $"{path}{field.GetProperty("id").GetInt32()}";
            if (field.TryGetProperty("keyType", out _))
            {
                foreach (var pair in member.Value.EnumerateObject())
                    lines.Add($"{here}{{{pair.Name}}} {Plain(pair.Value.GetString()!)}");
            }
            else if (member.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var (place, item) in member.Value.EnumerateArray().Index())
                    AddLine(lines, type, item, $"{here}[{place}]", isListed: true);
            }
            else
            {
                AddLine(lines, type, member.Value, here, isListed: false);
            }
        }
    }

    private static void AddLine(SortedSet<string> lines, string type, JsonElement value, string here, bool isListed)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            AddLines(lines, type, value, here + ".");
            return;
        }

        var plain = value.ValueKind switch
        {
            JsonValueKind.Number => Plain(value.GetDouble().ToString("R", CultureInfo.InvariantCulture)),
            JsonValueKind.String => Plain(value.GetString()!),
            // Some that mean yes or no are numbers.
            _ => value.GetBoolean() ? "1" : "0",
        };
        if (isListed || plain is not ("0" or ""))
            lines.Add($"{here} {plain}");
    }
}
