using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Tidegate.Web.Api;

/// <summary>Why a request was not answered, in the form of RFC 9457.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">A lower-kebab word for programs; it stays when the sentences change.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="Hint">What to do.</param>
/// <param name="Field">The parameter, header or field of the body at fault; null when none is.</param>
/// <param name="Value">Its value; null when there is none, or it is secret.</param>
/// <param name="Reference">Under which the server's log tells more; null when there is nothing to look up.</param>
public sealed record ApiProblem(
    int Status, string Code, string Title, string Hint, string? Field = null, string? Value = null, string? Reference = null) : IResult
{
    /// <summary>The media type of a problem.</summary>
    public const string MediaType = "application/problem+json";

    // So much of a wrong value is repeated.
    private const int ValueLengthMax = 200;

    /// <summary>A URI of the kind of problem; it leads nowhere.</summary>
    public string Type => $"urn:tidegate:problem:{Code}";

    /// <summary>The problem of a status that someone else has set.</summary>
    public static ApiProblem Of(int status, string? reference) => status switch
    {
        StatusCodes.Status400BadRequest => new(
            status, "bad-request", "The request cannot be understood.", "Compare it with the guide of the API and send it again."),
        StatusCodes.Status404NotFound => new(
            status, "not-found", "There is nothing at this address, or nothing of your workspace.",
            $"The addresses are in {ApiAddress.Version}/openapi.json; take ids from the lists."),
        StatusCodes.Status405MethodNotAllowed => new(
            status, "method-not-allowed", "This address does not take this method.",
            $"The header Allow names the methods; all are in {ApiAddress.Version}/openapi.json."),
        StatusCodes.Status413PayloadTooLarge => new(
            status, "too-large", "More was sent than this address takes. Nothing of it was kept.", "Send it in several steps."),
        StatusCodes.Status415UnsupportedMediaType => new(
            status, "unsupported-media-type", "This address does not take this type of content.",
            $"Say in Content-Type what you send; {ApiAddress.Version}/openapi.json tells the types of each address.", "Content-Type"),
        >= 500 => new(
            status, "internal", "The server could not answer. Your data is as it was before.",
            "Try again; if it stays so, look the reference up in the server's log.", Reference: reference),
        _ => new(status, "refused", "The request was refused.", "Compare it with the guide of the API."),
    };

    /// <summary>A parameter or field with a value that cannot be meant.</summary>
    public static ApiProblem WrongValue(string field, string? value, string title, string hint) =>
        new(StatusCodes.Status422UnprocessableEntity, "wrong-value", title, hint, field, value);

    /// <summary>There is no such thing in the workspace.</summary>
    /// <param name="what">What was asked for: <c>finding</c>, <c>import</c>.</param>
    /// <param name="field">The parameter that names it.</param>
    /// <param name="value">The id that was asked for.</param>
    /// <param name="list">Where the ids are listed, below the version.</param>
    public static ApiProblem Missing(string what, string field, object value, string list) => new(
        StatusCodes.Status404NotFound, $"unknown-{what}", $"There is no {what} {value} in this workspace.",
        $"The ids are in {ApiAddress.Version}/{list}.", field, value?.ToString());

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = MediaType;
        var shown = Value is { Length: > ValueLengthMax } ? this with { Value = $"{Value[..ValueLengthMax]}…" } : this;
        return httpContext.Response.Body.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(shown, JsonFormat.Options), httpContext.RequestAborted).AsTask();
    }
}
