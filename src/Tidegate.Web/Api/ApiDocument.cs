using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Tidegate.Web.Api;

/// <summary>The description of the API in OpenAPI 3.1, made from the endpoints themselves.</summary>
internal sealed class ApiDocument([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider provider)
{
    public const string Name = "v1";

    // Whoever comes first makes it. Two at the same moment make the same one twice, which does no harm.
    private byte[]? bytes;

    /// <summary>The document in JSON.</summary>
    public async Task<byte[]> ReadAsync(CancellationToken cancel) => bytes ??= await MakeAsync(cancel);

    private async Task<byte[]> MakeAsync(CancellationToken cancel)
    {
        var document = await provider.GetOpenApiDocumentAsync(cancel);
        var root = JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancel))!;
        Unwrap(root);
        return Encoding.UTF8.GetBytes(root.ToJsonString(JsonFormat.Options) + "\n");
    }

    // Sentences that come from the source are wrapped there, with its indentation.
    private static void Unwrap(JsonNode node)
    {
        foreach (var child in node switch { JsonObject fields => fields.Select(field => field.Value), JsonArray items => items, _ => [] })
        {
            if (child is not null)
            {
                Unwrap(child);
            }
        }

        if (node is JsonObject holder && holder["description"] is JsonValue value && value.TryGetValue(out string? text)
            && text.Contains("\n ", StringComparison.Ordinal))
        {
            holder["description"] = string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries));
        }
    }
}
