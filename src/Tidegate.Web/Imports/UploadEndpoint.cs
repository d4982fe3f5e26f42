using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
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
        if (!UploadParts.TryMakeRoom(context, limits))
        {
            return TooMuch(limits);
        }

        if (!UploadParts.TryOpen(context.Request, out var parts))
        {
            return Refused(
                StatusCodes.Status415UnsupportedMediaType,
                "The files did not come as a form. Nothing was imported. Choose them on this page.");
        }

        try
        {
            return await startImport.RunAsync(UploadParts.FilesOf(parts, cancel), null, cancel) switch
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

    private static RazorComponentResult<ImportPage> TooMuch(ImportLimits limits) => Refused(
        StatusCodes.Status413PayloadTooLarge,
        $"These files have more than {Numbers.Bytes(UploadParts.TotalBytesMax(limits))} together. Nothing was imported. Send them in "
        + "several steps.");

    private static RazorComponentResult<ImportPage> Refused(int status, string problem) =>
        new(new { Problem = problem }) { StatusCode = status };
}
