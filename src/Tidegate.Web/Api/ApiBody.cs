using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Tidegate.Web.Api;

/// <summary>Reads the JSON that a request brings.</summary>
internal static class ApiBody
{
    /// <summary>The body; strict, so that a misspelt field is told and not lost.</summary>
    /// <exception cref="ApiRefusedException">It is no JSON of this form; names the field.</exception>
    public static async Task<TBody> ReadAsync<TBody>(HttpContext context)
        where TBody : class
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new ApiRefusedException(ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType, null) with
            {
                Value = context.Request.ContentType,
            });
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<TBody>(context.Request.Body, JsonFormat.Options, context.RequestAborted)
                ?? throw new ApiRefusedException(new(
                    StatusCodes.Status400BadRequest, "bad-json", "The body is null.", "Send a JSON object."));
        }
        catch (JsonException wrong)
        {
            throw new ApiRefusedException(Problem(wrong));
        }
    }

    // The path is "$.name" or "$"; without one the text is no JSON at all.
    private static ApiProblem Problem(JsonException wrong) => wrong.Path is { Length: > 2 } path
        ? new(
            StatusCodes.Status422UnprocessableEntity, "wrong-value", $"The field {path[2..]} cannot be used.", Sentence(wrong), path[2..])
        : new(StatusCodes.Status400BadRequest, "bad-json", "The body is no JSON of the form that this address takes.", Sentence(wrong));

    // The framework tells types and positions of ours behind the sentence.
    private static string Sentence(JsonException wrong) =>
        wrong.Message.Split(" Path: $", 2)[0].Replace($"'{wrong.Path}'", "it", StringComparison.Ordinal);
}
