using Microsoft.AspNetCore.Builder;

namespace Tidegate.Simulator.Control;

/// <summary>The page of the control: three plain files that lie inside the program.</summary>
internal static class ControlPage
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    private static readonly (string Path, string Name, string Type)[] Files =
    [
        ("/", "control.html", "text/html;charset=UTF-8"),
        ("/control.css", "control.css", "text/css;charset=UTF-8"),
        ("/control.js", "control.js", "text/javascript;charset=UTF-8"),
        ("/favicon.svg", "favicon.svg", "image/svg+xml"),
    ];

    /// <summary>Adds the routes.</summary>
    public static void Map(WebApplication server)
    {
        foreach (var (path, name, type) in Files)
        {
            var content = Read(name);
            server.MapGet(path, context =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = ContentPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers.CacheControl = "no-store";
                headers["Referrer-Policy"] = "no-referrer";
                context.Response.ContentType = type;
                return context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
            });
        }
    }

    private static byte[] Read(string name)
    {
        using var resource = typeof(ControlPage).Assembly.GetManifestResourceStream($"Page/{name}")
            ?? throw new InvalidOperationException($"The program lacks its file {name}.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
