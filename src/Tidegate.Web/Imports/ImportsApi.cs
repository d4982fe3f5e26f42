using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Tidegate.Platform.Doors.Flex;
using Tidegate.Platform.Imports;
using Tidegate.Web.Api;
using Tidegate.Web.Hosting;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Imports;

/// <summary>Imports and what statements cover, for programs.</summary>
internal static class ImportsApi
{
    private const string List = "imports";

    private static readonly string[] BodyTypes =
        ["application/xml", "text/xml", "application/zip", "application/x-zip-compressed", "application/octet-stream"];

    public static void MapImportsApi(this IEndpointRouteBuilder api)
    {
        const string tag = ApiTags.Imports;
        var imports = api.MapGroup($"/{List}");
        imports.MapGet("", ListAsync).Tell(
            "getImports", tag, "The newest imports",
            "The last 20, newest first, with each file and what became of it.");
        imports.MapGet("/{id:guid}", ShowAsync).Tell(
            "getImport", tag, "One import",
            "Ask again until `state` is `done`.",
            404);
        imports.MapPost("", ReceiveAsync).RequireAuthorization(Policies.Trader)
            .Accepts<Stream>(UploadParts.MediaType, [.. BodyTypes])
            .Tell(
                "importFiles", tag, "Import statement files",
                "XML files or zips of them: several as parts of a form, or one as the body. The answer comes when they have "
                + "arrived; they are imported after it. A file that was imported before changes nothing, so sending it again does no "
                + "harm.",
                400, 413, 415, 422, 507);
        api.MapGet("/coverage", CoverageAsync).Tell(
            "getCoverage", tag, "Which days statements cover",
            "And which lie between them uncovered, for each account.");
    }

    private static async Task<ApiAnswer<ApiList<ImportJobView>>> ListAsync(GetImports getImports, CancellationToken cancel) =>
        new(new(await getImports.RunAsync(cancel), null, null));

    private static async Task<ApiAnswer<ImportJobView>> ShowAsync(Guid id, GetImport getImport, CancellationToken cancel) =>
        await getImport.RunAsync(id, cancel) is { } job
            ? new(job)
            : throw new ApiRefusedException(ApiProblem.Missing("import", "id", id, List));

    private static async Task<ApiAnswer<ApiList<CoverageView>>> CoverageAsync(GetCoverage getCoverage, CancellationToken cancel) =>
        new(new(await getCoverage.RunAsync(cancel), null, null));

    private static async Task<ApiMade<ImportJobView>> ReceiveAsync(
        HttpContext context,
        string? dateFormat,
        string? name,
        StartImport startImport,
        GetImport getImport,
        ImportLimits limits,
        CancellationToken cancel)
    {
        if (dateFormat is { Length: > 0 } && !InspectFile.DatePatterns.Contains(dateFormat, StringComparer.Ordinal))
        {
            throw ApiQuery.Refused(
                "dateFormat", dateFormat, $"There is no date format '{dateFormat}'.",
                $"Use one of {string.Join(", ", InspectFile.DatePatterns)}.");
        }

        if (!UploadParts.TryMakeRoom(context, limits))
        {
            throw TooMuch(limits);
        }

        try
        {
            var dates = string.IsNullOrEmpty(dateFormat) ? null : dateFormat;
            switch (await startImport.RunAsync(FilesOf(context, name, cancel), dates, cancel))
            {
                case ImportStart.Started started:
                    return new($"{ApiAddress.Version}/{List}/{started.Job}", (await getImport.RunAsync(started.Job, cancel))!);
                case ImportStart.NoFile:
                    throw ApiQuery.Refused("file", null, "There is no file in the request.", "Send one or more parts with a file name.");
                case ImportStart.NoRoom full:
                    throw new ApiRefusedException(new(
                        StatusCodes.Status507InsufficientStorage, "no-room", "The files could not be kept.", full.Message));
                case var other:
                    throw new UnreachableException($"The upload ended as {other}.");
            }
        }
        catch (InvalidDataException)
        {
            throw new ApiRefusedException(new(
                StatusCodes.Status400BadRequest, "broken-upload", "The files did not arrive whole. Nothing was imported.",
                "Send them again."));
        }
        catch (BadHttpRequestException tooMuch) when (tooMuch.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooMuch(limits);
        }
    }

    private static IAsyncEnumerable<IncomingFile> FilesOf(HttpContext context, string? name, CancellationToken cancel)
    {
        if (UploadParts.TryOpen(context.Request, out var parts))
        {
            return UploadParts.FilesOf(parts, cancel);
        }

        if (MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            && BodyTypes.Contains(type.MediaType.ToString(), StringComparer.OrdinalIgnoreCase))
        {
            return OneAsync(string.IsNullOrWhiteSpace(name) ? "statement" : name, context.Request.Body);
        }

        throw new ApiRefusedException(ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType, null) with
        {
            Hint = $"Send files as multipart/form-data, or one as the body with {string.Join(", ", BodyTypes)}.",
            Value = context.Request.ContentType,
        });
    }

    private static async IAsyncEnumerable<IncomingFile> OneAsync(string name, Stream body)
    {
        await Task.CompletedTask;
        yield return new(name, body);
    }

    private static ApiRefusedException TooMuch(ImportLimits limits) => new(
        ApiProblem.Of(StatusCodes.Status413PayloadTooLarge, null) with
        {
            Title = $"These files have more than {Numbers.Bytes(UploadParts.TotalBytesMax(limits))} together. Nothing was imported.",
        });
}
