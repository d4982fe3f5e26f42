using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Tidegate.Platform.Imports;

namespace Tidegate.Web.Imports;

/// <summary>The files of a request in several parts, as they arrive; nothing of them is held in memory or written twice.</summary>
internal static class UploadParts
{
    /// <summary>The type of a request in several parts.</summary>
    public const string MediaType = "multipart/form-data";

    private const int FilesAtOnce = 4;
    private const long EnvelopeBytes = 1L << 20;
    private const int BoundaryLengthMax = 200;

    /// <summary>Most bytes of one upload, all files together.</summary>
    public static long TotalBytesMax(ImportLimits limits) => limits.FileBytesMax * FilesAtOnce;

    /// <summary>Lets the request be as large as an upload may be; false when it announces more.</summary>
    public static bool TryMakeRoom(HttpContext context, ImportLimits limits)
    {
        var bytesMax = TotalBytesMax(limits) + EnvelopeBytes;
        if (context.Request.ContentLength > bytesMax)
        {
            return false;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = bytesMax;
        }

        return true;
    }

    /// <summary>A reader of the parts, when the request has some.</summary>
    public static bool TryOpen(HttpRequest request, [NotNullWhen(true)] out MultipartReader? parts)
    {
        parts = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= BoundaryLengthMax } boundary
                ? new MultipartReader(boundary, request.Body) { BodyLengthLimit = null }
                : null;
        return parts is not null;
    }

    /// <summary>The files among the parts.</summary>
    /// <exception cref="InvalidDataException">The request ends before its last part.</exception>
    public static async IAsyncEnumerable<IncomingFile> FilesOf(
        MultipartReader parts, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (await NextAsync(parts, cancel) is { } part)
        {
            if (part.GetContentDispositionHeader() is { } disposition && disposition.IsFileDisposition()
                && NameOf(disposition) is { Length: > 0 } name)
            {
                yield return new IncomingFile(LastPart(name), part.Body);
            }
        }
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader parts, CancellationToken cancel)
    {
        try
        {
            return await parts.ReadNextSectionAsync(cancel);
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            throw new InvalidDataException("The form ends before its last part.", broken);
        }
    }

    private static string? NameOf(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;

    // Some browsers send the folder too; only the name is shown, and it is never used as a path.
    private static string LastPart(string name) => name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
}
