using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Tidegate.Simulator.Control;

/// <summary>Writes what the control answers: JSON, or why not in the form of RFC 9457.</summary>
internal static class ControlAnswers
{
    private const string ProblemType = "application/problem+json";

    /// <summary>A document.</summary>
    public static Task JsonAsync<TValue>(HttpContext context, TValue value, int status = StatusCodes.Status200OK) =>
        WriteAsync(context, value, status, "application/json;charset=UTF-8");

    /// <summary>Why something is not done.</summary>
    public static Task ProblemAsync(HttpContext context, int status, string code, FieldProblem problem) => WriteAsync(
        context, new { title = problem.Title, status, code, field = problem.Field, value = problem.Value, hint = problem.Hint }, status,
        ProblemType);

    /// <summary>Reads the object of a request, which has to say that it is JSON: no page of another place can send that unasked.</summary>
    /// <returns>The object; null when an answer has been written already.</returns>
    public static async Task<ControlRequest?> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            await ProblemAsync(
                context, StatusCodes.Status415UnsupportedMediaType, "not-json",
                new("Content-Type", context.Request.ContentType, "The request does not say that it is JSON.",
                    "Send the header Content-Type: application/json."));
            return null;
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return new ControlRequest(document.RootElement.Clone());
            await ProblemAsync(
                context, StatusCodes.Status400BadRequest, "not-an-object",
                new("body", document.RootElement.ValueKind.ToString(), "The request is no JSON object.", "Write members in braces."));
        }
        catch (JsonException unreadable)
        {
            await ProblemAsync(
                context, StatusCodes.Status400BadRequest, "unreadable",
                new("body", null, $"The request is no JSON: {unreadable.Message}", "Write an object such as {\"speed\": 60}."));
        }

        return null;
    }

    private static Task WriteAsync<TValue>(HttpContext context, TValue value, int status, string type)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = type;
        return JsonSerializer.SerializeAsync(context.Response.Body, value, ControlJson.Options, context.RequestAborted);
    }
}
