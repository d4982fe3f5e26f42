using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Tidegate.Web.Api;

/// <summary>What parameters mean: a name means the same everywhere.</summary>
internal static class ApiParameters
{
    private static readonly Dictionary<string, (string Description, string Example, string? Format)> Known = new(StringComparer.Ordinal)
    {
        ["account"] = ("An account by the broker's id; may be given several times. Without it: all live accounts.", "U1234567", null),
        ["currency"] = ("Currency of sums; the accounts' base currency without it.", "EUR", null),
        ["asOf"] = ("The day at whose end the figures hold; the newest that statements tell without it.", "2026-06-30", "date"),
        ["from"] = ("First day.", "2026-01-01", "date"),
        ["to"] = ("Last day.", "2026-06-30", "date"),
        ["page"] = ("Which page, from 1.", "1", null),
        ["search"] = ("Part of symbol, description or type, or one of the broker's ids.", "AAPL", null),
        ["instrument"] = ("An instrument by the broker's contract number.", "265598", null),
        ["kind"] = ("Entries of one kind.", "trade", null),
        ["type"] = ("Entries of one of the broker's types.", "Dividends", null),
        ["in"] = ("Entries in one currency.", "USD", null),
        ["sort"] = ("The order of entries.", "newest", null),
        ["status"] = ("Which findings: open ones, or all.", "open", null),
        ["dateFormat"] = ("How the query writes dates, where the files leave it open.", "yyyy-MM-dd", null),
        ["name"] = ("Name of the file that is the body.", "statement.xml", null),
        ["id"] = ("The id, from the list.", "0199a3c4-6b1e-7c3f-9f57-1d2b8a4e0c11", "uuid"),
    };

    /// <summary>Describes one.</summary>
    /// <exception cref="InvalidOperationException">Nobody said what it means.</exception>
    public static void Describe(OpenApiParameter parameter)
    {
        var (description, example, format) = Known.TryGetValue(parameter.Name ?? "", out var known)
            ? known
            : throw new InvalidOperationException($"Say in ApiParameters what the parameter {parameter.Name} means.");
        parameter.Description = description;
        parameter.Example = JsonValue.Create(example);
        if (parameter.Schema is OpenApiSchema schema && format is not null)
        {
            schema.Format = format;
        }
    }
}
