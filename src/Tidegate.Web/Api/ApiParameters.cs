using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Doors.Flex;
using Tidegate.Platform.Ledger;

namespace Tidegate.Web.Api;

/// <summary>What parameters mean: a name means the same everywhere.</summary>
internal static class ApiParameters
{
    private static readonly Dictionary<string, Meaning> Known = new(StringComparer.Ordinal)
    {
        ["account"] = new("An account by the broker's id; may be given several times. Without it: all live accounts.", "U1234567"),
        ["path:account"] = new("The account by the broker's id.", "U1234567"),
        ["currency"] = new("Currency of sums, in three capital letters; the accounts' base currency without it.", "EUR"),
        ["asOf"] = new("The day at whose end the figures hold; the newest that statements tell without it.", "2026-06-30", "date"),
        ["from"] = new("First day.", "2026-01-01", "date"),
        ["to"] = new("Last day.", "2026-06-30", "date"),
        ["page"] = new("Which page, from 1.", "1"),
        ["search"] = new("Part of symbol, description or type, or one of the broker's ids.", "AAPL"),
        ["instrument"] = new("An instrument by the broker's contract number.", "265598"),
        ["path:instrument"] = new("The instrument by the broker's contract number.", "265598"),
        ["kind"] = new("Entries of one kind.", "trade", Words: WordsOf<EntryKind>()),
        ["type"] = new("Entries of one of the broker's types.", "Dividends"),
        ["in"] = new("Entries in one currency, in three capital letters.", "USD"),
        ["sort"] = new("The order of entries.", "newest", Words: WordsOf<TransactionSort>()),
        ["status"] = new("Which findings.", "open", Words: ["open", "all"]),
        ["dateFormat"] = new("How the query writes dates, where the files leave it open.", InspectFile.DatePatterns[0],
            Words: InspectFile.DatePatterns),
        ["name"] = new("Name of the file that is the body.", "statement.xml"),
        ["path:id"] = new("The id, from the list.", "0199a3c4-6b1e-7c3f-9f57-1d2b8a4e0c11", "uuid"),
    };

    /// <summary>Describes one.</summary>
    /// <exception cref="InvalidOperationException">Nobody said what it means.</exception>
    public static void Describe(OpenApiParameter parameter)
    {
        var name = parameter.In == ParameterLocation.Path ? $"path:{parameter.Name}" : parameter.Name ?? "";
        if (!Known.TryGetValue(name, out var meaning))
        {
            throw new InvalidOperationException($"Say in ApiParameters what the parameter {name} means.");
        }

        parameter.Description = meaning.Description;
        if (parameter.Schema is not OpenApiSchema schema)
        {
            return;
        }

        var several = schema.Type == JsonSchemaType.Array;
        parameter.Example = several ? new JsonArray(meaning.Example) : JsonValue.Create(meaning.Example);
        schema.Format = meaning.Format ?? schema.Format;
        schema.Enum = meaning.Words is null ? null : [.. meaning.Words.Select(word => JsonValue.Create(word))];
    }

    private static IReadOnlyList<string> WordsOf<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetNames<TEnum>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    private sealed record Meaning(string Description, string Example, string? Format = null, IReadOnlyList<string>? Words = null);
}
