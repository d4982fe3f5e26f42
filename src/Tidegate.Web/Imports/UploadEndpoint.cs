using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Tidegate.Platform.Imports;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Imports;

/// <summary>Takes statement files and streams them on as they arrive; nothing of them is held in memory or written twice.</summary>
internal static class UploadEndpoint
{
    /// <summary>Where the form is sent.</summary>
    public const string Address = "/import/-/files";

    /// <summary>Name of the form's token in the address.</summary>
    public const string TokenName = "token";

    private const int FilesAtOnce = 4;
    private const long EnvelopeBytes = 1L << 20;
    private const int BoundaryLengthMax = 200;

    /// <summary>Most bytes of one upload, all files together.</summary>
    public static long TotalBytesMax(ImportLimits limits) => limits.FileBytesMax * FilesAtOnce;

    public static void MapUpload(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Address, ReceiveAsync)
            .RequireAuthorization("trader")
            .WithMetadata(new TokenInAddress(TokenName))
            .WithSummary("Import statement files");
        routes.MapGet(Address, () => new SeeOther("/import")).RequireAuthorization("viewer").WithSummary("The page of the form");
    }

    private static async Task<IResult> ReceiveAsync(
        HttpContext context, StartImport startImport, ImportLimits limits, CancellationToken cancel)
    {
        var request = context.Request;
        var bytesMax = TotalBytesMax(limits) + EnvelopeBytes;
        if (request.ContentLength > bytesMax)
        {
            return TooMuch(limits);
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= BoundaryLengthMax } boundary)
        {
            return Refused(
                StatusCodes.Status415UnsupportedMediaType,
                "The files did not come as a form. Nothing was imported. Choose them on this page.");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = bytesMax;
        }

        var parts = new MultipartReader(boundary, request.Body) { BodyLengthLimit = null };
        try
        {
            return await startImport.RunAsync(FilesOf(parts, cancel), null, cancel) switch
            {
                ImportStart.Started started => new SeeOther($"/import/{started.Job}"),
                ImportStart.NoFile => Refused(
                    StatusCodes.Status422UnprocessableEntity, "No file was chosen. Choose one or more XML or zip files."),
                ImportStart.NoRoom room => Refused(StatusCodes.Status507InsufficientStorage, room.Message),
                _ => throw new UnreachableException(),
            };
        }
        catch (InvalidDataException)
        {
            return Refused(StatusCodes.Status400BadRequest, "The files did not arrive whole. Nothing was imported. Send them again.");
        }
        catch (BadHttpRequestException tooMuch) when (tooMuch.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooMuch(limits);
        }
    }

    private static async IAsyncEnumerable<IncomingFile> FilesOf(MultipartReader parts, [EnumeratorCancellation] CancellationToken cancel)
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

    private static RazorComponentResult<ImportPage> TooMuch(ImportLimits limits) => Refused(
        StatusCodes.Status413PayloadTooLarge,
        $"These files have more than {Numbers.Bytes(TotalBytesMax(limits))} together. Nothing was imported. Send them in several steps.");

    private static RazorComponentResult<ImportPage> Refused(int status, string problem) =>
        new(new { Problem = problem }) { StatusCode = status };
}
