using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Tidegate.Web.Api;

/// <summary>Reads the JSON that a request brings.</summary>
internal static class ApiBody
{
    // Before the names of missing fields, in the framework's sentence.
    private const string Lacking = "missing required properties including: ";

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
            // Bounded by the limit of every request that says no other.
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var text = body.ToArray();
            RefuseNulls(text);
            return JsonSerializer.Deserialize<TBody>(text, JsonFormat.Options)
                ?? throw new ApiRefusedException(new(
                    StatusCodes.Status400BadRequest, "bad-json", "The body is null.", "Send a JSON object."));
        }
        catch (JsonException wrong)
        {
            throw new ApiRefusedException(Problem(wrong));
        }
    }

    // JSON can write the character NUL, which the database takes in no text.
    private static void RefuseNulls(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.ValueIsEscaped && reader.ValueSpan.IndexOf("\\u0000"u8) >= 0)
            {
                throw new ApiRefusedException(new(
                    StatusCodes.Status422UnprocessableEntity, "wrong-value", "A text holds the character NUL.",
                    "Leave \\u0000 out; it stands in no text here."));
            }
        }
    }

    // The path is "$.name", "$['odd name']" or "$"; without one the text is no JSON at all.
    private static ApiProblem Problem(JsonException wrong) => (wrong.Path, wrong.Message.Split(Lacking, 2)) switch
    {
        (_, [_, var names]) => new(
            StatusCodes.Status422UnprocessableEntity, "missing-field", "The body lacks fields.", $"Add {names}",
            FirstOf(names)),
        ({ Length: > 2 } path, _) => ApiProblem.WrongValue(
            path[2..], null, $"The field {path[2..]} cannot be used.", Hint(wrong)),
        _ => new(
            StatusCodes.Status400BadRequest, "bad-json", "The body is no JSON of the form that this address takes.",
            $"Send a JSON object; its fields stand in {ApiDocumentEndpoint.Address}."),
    };

    private static string FirstOf(string names) => names.Split('\'') is [_, var first, ..] ? first : names;

    // The framework's sentences name types of ours, which tell a caller nothing.
    private static string Hint(JsonException wrong) => JsonFormat.IsOurs(wrong) ? wrong.Message
        : wrong.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? $"There is no such field. Compare its spelling with {ApiDocumentEndpoint.Address}."
            : $"Its type or word is none that may stand there. Compare it with {ApiDocumentEndpoint.Address}.";
}
