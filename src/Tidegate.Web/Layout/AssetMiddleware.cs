using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Tidegate.Web.Layout;

/// <summary>
/// Answers requests below <see cref="AssetFiles.Prefix"/> for everyone: nothing there is secret. A file that was compressed at build time
/// is sent so to those who accept it.
/// </summary>
public sealed class AssetMiddleware(RequestDelegate next, AssetFiles assets)
{
    private static readonly FileExtensionContentTypeProvider Types = new(
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            [".css"] = "text/css; charset=utf-8",
            [".js"] = "text/javascript; charset=utf-8",
            [".mjs"] = "text/javascript; charset=utf-8",
            [".svg"] = "image/svg+xml",
            [".txt"] = "text/plain; charset=utf-8",
        });

    /// <summary>Answers, or hands on what is no asset.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(AssetFiles.Prefix, StringComparison.Ordinal, out var rest))
        {
            await next(context);
            return;
        }

        var path = rest.Value?.TrimStart('/') ?? "";
        var response = context.Response;
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        if (!Types.TryGetContentType(path, out var type) || assets.Version(path) is not { } version)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var current = context.Request.Query["v"] == version;
        var tag = $"\"{version}\"";
        response.Headers.CacheControl = current ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.ETag = tag;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (context.Request.Headers.IfNoneMatch.Any(known => known?.Contains(tag, StringComparison.Ordinal) == true))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var (file, encoding) = Choose(path, context.Request);
        response.ContentType = type;
        response.ContentLength = file.Length;
        if (encoding is not null)
        {
            response.Headers.ContentEncoding = encoding;
        }

        if (HttpMethods.IsGet(context.Request.Method))
        {
            await response.SendFileAsync(file, context.RequestAborted);
        }
    }

    private (Microsoft.Extensions.FileProviders.IFileInfo File, string? Encoding) Choose(string path, HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        foreach (var (ending, encoding) in (ReadOnlySpan<(string, string)>)[(".br", "br"), (".gz", "gzip")])
        {
            if (accepted.Contains(encoding, StringComparison.OrdinalIgnoreCase)
                && assets.Find(path + ending) is { Exists: true } compressed)
            {
                return (compressed, encoding);
            }
        }

        return (assets.Find(path), null);
    }
}
