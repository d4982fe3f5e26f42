using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Tidegate.Web.Hosting;

/// <summary>
/// Refuses a form that announces more than a form needs, before anyone reads it; the form's check would only say that no token came. Uploads are
/// known by their token in the address; they have a limit of their own and say themselves what is too large.
/// </summary>
public sealed class BodyLimit(RequestDelegate next)
{
    /// <summary>Hands on, or answers 413.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.GetEndpoint()?.Metadata.GetMetadata<Layout.TokenInAddress>() is null
            && context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
