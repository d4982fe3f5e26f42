using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Workspaces;

namespace Tidegate.Web.Api;

/// <summary>Describes how values look that the house writes in a form of its own: money as text, ids as text, days, instants.</summary>
internal static class ApiSchemas
{
    private const string Number = @"^-?[0-9]+(\.[0-9]+)?$";

    private static readonly Dictionary<Type, (string? Format, string? Pattern, string Example, string Description)> Texts = new()
    {
        [typeof(decimal)] = (null, Number, "1250.5", "A number with all its digits, as text."),
        [typeof(DateTimeOffset)] = ("date-time", null, "2026-11-19T21:40:00Z", "An instant in UTC."),
        [typeof(DateOnly)] = ("date", null, "2026-11-19", "A day."),
        [typeof(AccountId)] = (null, null, "U1234567", "An account, by the broker's id."),
        [typeof(InstrumentId)] = (null, null, "265598", "An instrument, by the broker's contract number; empty for none."),
        [typeof(Currency)] = (null, "^[A-Z]{3}$", "EUR", "A currency; XXX for none."),
        [typeof(AssetClass)] = (null, null, "STK", "The broker's asset class; empty for cash."),
        [typeof(WorkspaceId)] = ("uuid", null, "0199a3c4-6b1e-7c3f-9f57-1d2b8a4e0c11", "A workspace."),
        [typeof(Guid)] = ("uuid", null, "0199a3c4-6b1e-7c3f-9f57-1d2b8a4e0c11", "An id."),
    };

    /// <summary>Under which name a type stands among the schemas; null for what is text wherever it occurs.</summary>
    public static string? NameOf(JsonTypeInfo type) => Texts.ContainsKey(Nullable.GetUnderlyingType(type.Type) ?? type.Type)
        ? null
        : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (Texts.TryGetValue(type, out var text))
        {
            var none = schema.Type?.HasFlag(JsonSchemaType.Null) == true || type != context.JsonTypeInfo.Type;
            schema.Type = none ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
            schema.Format = text.Format;
            schema.Pattern = text.Pattern;
            schema.Examples = [JsonValue.Create(text.Example)];
            schema.Description ??= text.Description;
        }

        if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object && !IsBody(type))
        {
            // Answers hold all their fields, unknown ones as null; later versions may add some, which a client must not stumble over.
            schema.Required = schema.Properties?.Keys.ToHashSet(StringComparer.Ordinal);
            schema.AdditionalProperties = null;
            schema.AdditionalPropertiesAllowed = true;
        }

        return Task.CompletedTask;
    }

    private static bool IsBody(Type type) => type.Name.EndsWith("Body", StringComparison.Ordinal);
}
