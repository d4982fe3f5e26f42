using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Tidegate.Web.Hosting;

/// <summary>
/// Refuses a request whose path, query or form holds the character NUL. No keyboard makes it, and the database takes it in no text, so each
/// search box would have to know of it. Forms are looked at where somebody before has read them.
/// </summary>
public sealed class NoNulls(RequestDelegate next)
{
    /// <summary>Hands on, or answers 400.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (HasNull(context.Request.Path.Value)
            || context.Request.Query.Any(field => HasNull(field.Key) || field.Value.Any(HasNull))
            || (context.Features.Get<IFormFeature>()?.Form?.Any(field => HasNull(field.Key) || field.Value.Any(HasNull)) ?? false))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static bool HasNull(string? text) => text?.Contains('\0', StringComparison.Ordinal) ?? false;
}
