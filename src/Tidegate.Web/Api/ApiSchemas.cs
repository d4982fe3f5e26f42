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
    private static readonly Dictionary<Type, TextForm> Texts = new()
    {
        [typeof(decimal)] = new(null, @"^-?[0-9]+(\.[0-9]+)?$", "1250.5", "A number with all its digits, as text."),
        [typeof(DateTimeOffset)] = new("date-time", null, "2026-11-19T21:40:00Z", "An instant in UTC."),
        [typeof(DateOnly)] = new("date", null, "2026-11-19", "A day."),
        [typeof(AccountId)] = new(null, null, "U1234567", "An account, by the broker's id."),
        [typeof(InstrumentId)] = new(null, null, "265598", "An instrument, by the broker's contract number; empty for none."),
        [typeof(Currency)] = new(null, "^[A-Z]{3}$", "EUR", "A currency; XXX for none."),
        [typeof(AssetClass)] = new(null, null, "STK", "The broker's asset class; empty for cash."),
        [typeof(WorkspaceId)] = new("uuid", null, "0199a3c4-6b1e-7c3f-9f57-1d2b8a4e0c11", "A workspace."),
        [typeof(Guid)] = new("uuid", null, "0199a3c4-6b1e-7c3f-9f57-1d2b8a4e0c11", "An id."),
    };

    /// <summary>Under which name a type stands among the schemas; null for what is text wherever it occurs.</summary>
    public static string? NameOf(JsonTypeInfo type) =>
        Texts.ContainsKey(Plain(type.Type)) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var info = context.JsonTypeInfo;
        var type = Plain(info.Type);
        if (Texts.TryGetValue(type, out var form))
        {
            form.Apply(schema, nullable: schema.Type?.HasFlag(JsonSchemaType.Null) == true || type != info.Type);
        }
        else if (type.IsEnum)
        {
            schema.Type ??= JsonSchemaType.String;
        }
        else if (info.Kind == JsonTypeInfoKind.Enumerable && schema.Items is null)
        {
            schema.Items = ElementOf(info);
        }
        else if (info.Kind == JsonTypeInfoKind.Dictionary && schema.AdditionalProperties is null)
        {
            schema.AdditionalProperties = ElementOf(info);
        }
        else if (info.Kind == JsonTypeInfoKind.Object && !IsBody(type))
        {
            // Answers hold all their fields, unknown ones as null; later versions may add some, which a client must not stumble over.
            schema.Required = schema.Properties?.Keys.ToHashSet(StringComparer.Ordinal);
            schema.AdditionalProperties = null;
            schema.AdditionalPropertiesAllowed = true;
        }

        return Task.CompletedTask;
    }

    // The framework finds nothing to say of elements with a converter of ours.
    private static OpenApiSchema ElementOf(JsonTypeInfo info)
    {
        var element = new OpenApiSchema();
        if (info.ElementType is { } type && Texts.TryGetValue(Plain(type), out var form))
        {
            form.Apply(element, nullable: Plain(type) != type);
        }

        return element;
    }

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static bool IsBody(Type type) => type.Name.EndsWith("Body", StringComparison.Ordinal);

    private sealed record TextForm(string? Format, string? Pattern, string Example, string Description)
    {
        public void Apply(OpenApiSchema schema, bool nullable)
        {
            schema.Type = nullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
            schema.Format = Format;
            schema.Pattern = Pattern;
            schema.Examples = [JsonValue.Create(Example)];
            schema.Description ??= Description;
        }
    }
}
