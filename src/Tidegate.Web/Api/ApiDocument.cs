using System.Text;
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
        var text = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancel);
        return Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n") + "\n");
    }
}
