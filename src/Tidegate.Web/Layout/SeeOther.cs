using Microsoft.AspNetCore.Http;

namespace Tidegate.Web.Layout;

/// <summary>The answer to a form: 303, so that a reload repeats the page and not the form.</summary>
/// <param name="address">Where to go on; what does not lead into the product becomes the dashboard.</param>
public sealed class SeeOther(string? address) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = LocalAddress.OrHome(address);
        return Task.CompletedTask;
    }
}
