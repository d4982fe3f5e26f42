using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Tidegate.Web.Api;

/// <summary>Something was made: 201 with its address and content.</summary>
/// <typeparam name="TValue">What was made.</typeparam>
/// <param name="address">Where it is.</param>
/// <param name="value">Its content.</param>
internal sealed class ApiMade<TValue>(string address, TValue value) : IResult, IEndpointMetadataProvider
{
    private const string MediaType = "application/json";

    /// <summary>For the description of the API.</summary>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(TValue), [MediaType]));
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status201Created;
        response.Headers.Location = address;
        response.ContentType = MediaType;
        return response.Body.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(value, JsonFormat.Options), httpContext.RequestAborted).AsTask();
    }
}
