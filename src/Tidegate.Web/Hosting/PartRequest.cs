using Microsoft.AspNetCore.Http;

namespace Tidegate.Web.Hosting;

/// <summary>Tells a request for a part of a page, made by a script of the page, from one for a whole page.</summary>
internal static class PartRequest
{
    /// <summary>True when a part is asked for: htmx and our own modules each say so in a header.</summary>
    public static bool IsForPart(this HttpRequest request) =>
        request.Headers.ContainsKey("HX-Request") || request.Headers.ContainsKey("X-Fragment");
}
