using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.Web.Api;

/// <summary>Serves the description of the API, to strangers too: it tells nothing of this house.</summary>
internal static class ApiDocumentEndpoint
{
    public const string Address = $"{ApiAddress.Version}/openapi.json";

    public static IServiceCollection AddApiDocument(this IServiceCollection services)
    {
        services.AddSingleton<ApiDocument>();
        services.AddOpenApi(ApiDocument.Name, options =>
        {
            options.ShouldInclude = endpoint =>
                endpoint.RelativePath?.StartsWith(ApiAddress.Version[1..], StringComparison.Ordinal) == true;
            options.CreateSchemaReferenceId = ApiSchemas.NameOf;
            options.AddDocumentTransformer(ApiDescription.DescribeAsync);
            options.AddOperationTransformer(ApiDescription.DescribeAsync);
            options.AddSchemaTransformer(ApiSchemas.DescribeAsync);
        });
        return services;
    }

    public static void MapApiDocument(this IEndpointRouteBuilder routes) => routes.MapGet(Address, ServeAsync)
        .AllowAnonymous().ExcludeFromDescription().WithSummary("The description of the API");

    private static async Task ServeAsync(HttpContext context, ApiDocument document) =>
        await ApiAnswer<object>.WriteAsync(context, await document.ReadAsync(context.RequestAborted));
}
