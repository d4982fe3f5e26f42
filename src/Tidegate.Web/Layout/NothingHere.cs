using Microsoft.AspNetCore.Http;

namespace Tidegate.Web.Layout;

/// <summary>The answer of a page whose address names something that does not exist: 404, with the page's own words.</summary>
internal static class NothingHere
{
    /// <summary>Sets the status as the answer starts. Were it set earlier, the framework would leave the page unwritten.</summary>
    public static void Say(HttpContext http) => http.Response.OnStarting(() =>
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
