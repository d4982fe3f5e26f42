using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Tidegate.Web.Hosting;
using Tidegate.Web.Imports;

namespace Tidegate.Web.Api;

/// <summary>What the description of the API says beside the endpoints: who may call, how it refuses, what parameters mean.</summary>
internal static class ApiDescription
{
    private const string SchemeName = "token";

    private static readonly Dictionary<int, string> Refusals = new()
    {
        [StatusCodes.Status400BadRequest] = "The body is no JSON of the right form, or did not arrive whole.",
        [StatusCodes.Status401Unauthorized] = "There is no token, or it opens nothing; the code says why.",
        [StatusCodes.Status403Forbidden] = "The token's scope, or the role of its person, is too small; names the scope that is needed.",
        [StatusCodes.Status404NotFound] = "There is no such thing in the workspace of the token, or no account of those named.",
        [StatusCodes.Status409Conflict] = "The thing is in a state that does not allow this.",
        [StatusCodes.Status413PayloadTooLarge] = "More was sent than this address takes.",
        [StatusCodes.Status415UnsupportedMediaType] = "The content is of another type than this address takes.",
        [StatusCodes.Status422UnprocessableEntity] = "A parameter or field cannot be meant; names it, its value and what to write.",
        [StatusCodes.Status429TooManyRequests] = "Too many requests; Retry-After says when to go on.",
        [StatusCodes.Status503ServiceUnavailable] = "The server is starting.",
        [StatusCodes.Status507InsufficientStorage] = "The disk of the server is full.",
    };

    public static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new()
        {
            Title = "Tidegate",
            Version = "1",
            Summary = "Accounts at Interactive Brokers: holdings, cash, income, results, findings, imports.",
            Description = "Money, quantities, prices and rates are text with all their digits; days are those of the account, instants are "
                + "UTC; what is unknown is null. Lists are `{ items, next, asOf }`: follow `next` until it is null. Each answer to GET has "
                + "an `ETag`; send it back as `If-None-Match` to be told 304 when nothing changed.",
            License = new() { Name = "MIT", Identifier = "MIT" },
            Contact = new() { Name = "The Tidegate authors" },
        };
        document.Servers = [new() { Url = "/", Description = "This server" }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [SchemeName] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A personal token, made under Settings, Tokens or by `tidegate token create`. Its scope is read, trade or "
                    + "admin; each includes the former.",
            },
        };
        document.Tags = ApiTags.All.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();
        return Task.CompletedTask;
    }

    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Responses ??= [];
        if (metadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Security = [];
            foreach (var status in (string[])["401", "403", "429"])
            {
                operation.Responses.Remove(status);
            }
        }
        else
        {
            var policy = metadata.OfType<IAuthorizeData>().LastOrDefault()?.Policy ?? Policies.Viewer;
            var scope = policy switch { Policies.Admin => "admin", Policies.Trader => "trade", _ => "read" };
            operation.Description = $"{operation.Description}\n\nScope: {scope}.";
            operation.Security =
            [
                new() { [new OpenApiSecuritySchemeReference(SchemeName, context.Document)] = [] },
            ];
        }

        foreach (var (status, response) in operation.Responses)
        {
            response.Description = Meaning(int.Parse(status, CultureInfo.InvariantCulture));
        }

        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            ApiParameters.Describe(parameter);
        }

        if (operation.RequestBody?.Content is { } contents && contents.TryGetValue(UploadParts.MediaType, out var form))
        {
            form.Schema = FilesSchema();
        }

        if (HttpMethods.IsGet(context.Description.HttpMethod ?? ""))
        {
            operation.Responses["304"] = new OpenApiResponse { Description = "Nothing changed since the answer with this tag." };
        }

        var sorted = operation.Responses.OrderBy(response => response.Key, StringComparer.Ordinal).ToList();
        operation.Responses.Clear();
        foreach (var (status, response) in sorted)
        {
            operation.Responses[status] = response;
        }

        return Task.CompletedTask;
    }

    // Each part with a file name is a file, whatever its field is called.
    private static OpenApiSchema FilesSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["file"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "The files.",
                Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
            },
        },
    };

    private static string Meaning(int status) => Refusals.TryGetValue(status, out var refusal) ? refusal : status switch
    {
        StatusCodes.Status200OK => "The answer.",
        StatusCodes.Status201Created => "It was made; Location is its address.",
        StatusCodes.Status202Accepted => "It was accepted; Location is where its progress stands.",
        StatusCodes.Status204NoContent => "It was done.",
        _ => throw new InvalidOperationException($"Say in ApiDescription what the status {status} means."),
    };
}
