using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Tidegate.Web.Api;

/// <summary>
/// An answer of the API. It bears a strong tag, the hash of its bytes; who sends that tag back is told that nothing changed. A cache may
/// keep it for its person and asks before each use.
/// </summary>
/// <typeparam name="TValue">What is answered.</typeparam>
/// <param name="value">The answer.</param>
internal sealed class ApiAnswer<TValue>(TValue value) : IResult, IEndpointMetadataProvider
{
    private const string MediaType = "application/json";

    /// <summary>For the description of the API.</summary>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(TValue), [MediaType]));
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) =>
        WriteAsync(httpContext, JsonSerializer.SerializeToUtf8Bytes(value, JsonFormat.Options));

    /// <summary>Answers with bytes that are JSON already.</summary>
    internal static Task WriteAsync(HttpContext context, byte[] body)
    {
        var response = context.Response;
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"";
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Vary = "Authorization";
        response.Headers.ETag = tag;
        if (IsKnown(context.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = MediaType;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    // RFC 9110 §13.1.2: this header compares weakly, so a proxy may have weakened the tag.
    private static bool IsKnown(HttpRequest request, string tag) =>
        HttpMethods.IsGet(request.Method)
        && request.GetTypedHeaders().IfNoneMatch is { Count: > 0 } known
        && known.Any(each => each.Tag == "*" || each.Tag == tag);
}
