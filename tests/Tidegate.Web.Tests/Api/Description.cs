using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tidegate.Web.Tests.Api;

/// <summary>The description of the API, and whether a document is what it promises.</summary>
public sealed class Description(JsonNode document)
{
    private static readonly TimeSpan PatternLimit = TimeSpan.FromSeconds(1);

    /// <summary>Reads it from the running product.</summary>
    public static async Task<Description> ReadAsync(HttpClient program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return new(JsonNode.Parse(await program.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative)))!);
    }

    /// <summary>All operations with their paths and methods.</summary>
    public IReadOnlyList<(string Path, string Method, JsonNode Operation)> Operations { get; } =
    [
        .. from path in document["paths"]!.AsObject()
           from method in path.Value!.AsObject()
           select (path.Key, method.Key, method.Value!),
    ];

    /// <summary>The schemas by name.</summary>
    public JsonObject Schemas => document["components"]!["schemas"]!.AsObject();

    /// <summary>The schema of a response's body; null when it has none.</summary>
    public static JsonNode? SchemaOf(JsonNode operation, int status, string mediaType) =>
        operation["responses"]?[status.ToString(CultureInfo.InvariantCulture)]?["content"]?[mediaType]?["schema"];

    /// <summary>Where a document is not what its schema says; empty when it fits. Fields that no schema knows are reported too.</summary>
    public IEnumerable<string> Check(JsonNode? value, JsonNode schema, string place = "$")
    {
        if (schema["$ref"] is { } reference)
        {
            return Check(value, Schemas[reference.GetValue<string>().Split('/')[^1]]!, place);
        }

        if (schema["oneOf"] is JsonArray choices)
        {
            var results = choices.Select(choice => Check(value, choice!, place).ToList()).ToList();
            return results.Exists(found => found.Count == 0) ? [] : results[^1];
        }

        var kind = KindOf(value);
        return TypesOf(schema) is { Count: > 0 } types && !types.Contains(kind) && !(kind == "integer" && types.Contains("number"))
            ? [$"{place} is {kind}, not {string.Join(" or ", types)}"]
            : value switch
            {
                JsonObject fields => CheckObject(fields, schema, place),
                JsonArray items => items.SelectMany((item, i) => Check(item, schema["items"] ?? new JsonObject(), $"{place}[{i}]")),
                _ => CheckText(value, schema, place),
            };
    }

    private static List<string> TypesOf(JsonNode schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(type => type!.GetValue<string>())],
        { } one => [one.GetValue<string>()],
        null => [],
    };

    private static string KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
        _ => "boolean",
    };

    private IEnumerable<string> CheckObject(JsonObject fields, JsonNode schema, string place)
    {
        var properties = schema["properties"] as JsonObject;
        foreach (var name in schema["required"]?.AsArray().Select(name => name!.GetValue<string>()) ?? [])
        {
            if (!fields.ContainsKey(name))
            {
                yield return $"{place} lacks {name}";
            }
        }

        foreach (var (name, value) in fields)
        {
            var known = properties?[name] ?? (schema["additionalProperties"] is JsonObject values ? values : null);
            foreach (var wrong in known is null ? [$"{place}.{name} is not described"] : Check(value, known, $"{place}.{name}"))
            {
                yield return wrong;
            }
        }
    }

    private static IEnumerable<string> CheckText(JsonNode? value, JsonNode schema, string place)
    {
        if (KindOf(value) != "string")
        {
            yield break;
        }

        var text = value!.GetValue<string>();
        if (schema["enum"] is JsonArray words && !words.Any(word => word?.GetValue<string>() == text))
        {
            yield return $"{place} '{text}' is none of {words.ToJsonString()}";
        }

        if (schema["pattern"] is { } pattern && !Regex.IsMatch(text, pattern.GetValue<string>(), RegexOptions.None, PatternLimit))
        {
            yield return $"{place} '{text}' does not look like {pattern}";
        }

        var fits = schema["format"]?.GetValue<string>() switch
        {
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => text.EndsWith('Z') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "uuid" => Guid.TryParseExact(text, "D", out _),
            _ => true,
        };
        if (!fits)
        {
            yield return $"{place} '{text}' is no {schema["format"]}";
        }
    }
}
