using Microsoft.AspNetCore.Http;

namespace Tidegate.Web.Layout;

/// <summary>Parts of pages: asked for by a page they come alone; opened directly they lead to the page with the part open.</summary>
public static class Fragment
{
    /// <summary>The part when a page asks for it, else the page.</summary>
    public static IResult Or(HttpContext context, PageAddress page, Func<IResult> part)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(part);
        context.Response.Headers.CacheControl = "no-store";
        return context.Request.Headers.ContainsKey("X-Fragment") || context.Request.Headers.ContainsKey("HX-Request")
            ? part()
            : new SeeOther(page?.ToString());
    }
}
