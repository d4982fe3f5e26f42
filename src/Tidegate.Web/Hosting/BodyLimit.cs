using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Tidegate.Web.Hosting;

/// <summary>Refuses a body that announces more than its endpoint takes, before anyone reads it; the form's check would only say that no token came.</summary>
public sealed class BodyLimit(RequestDelegate next)
{
    /// <summary>Hands on, or answers 413.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
