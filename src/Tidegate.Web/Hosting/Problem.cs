using Microsoft.AspNetCore.Http;

namespace Tidegate.Web.Hosting;

/// <summary>What happened, what it means and what to do, for one person to read.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What happened.</param>
/// <param name="Text">What it means and what to do.</param>
/// <param name="Reference">Under which the server's log tells more; null when there is nothing to look up.</param>
public sealed record Problem(int Status, string Title, string Text, string? Reference)
{
    /// <summary>The problem of a status.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="reference">The reference in the log, or null.</param>
    /// <param name="role">The role that the refused page or action asks for, or null.</param>
    public static Problem Of(int status, string? reference, string? role) => status switch
    {
        StatusCodes.Status400BadRequest => new(
            status, "Nothing was done",
            "The form was too old or not sent from this page. Go back, reload the page and send it again.", reference),
        StatusCodes.Status401Unauthorized => new(
            status, "Sign in first", "You are not signed in any more. Reload the page to sign in.", reference),
        StatusCodes.Status403Forbidden => new(
            status, "You may not do this",
            $"This needs the role {role ?? Policies.Admin}. An admin of this workspace can give it to you.", reference),
        StatusCodes.Status404NotFound => new(
            status, "There is nothing here", "The address leads to no page, or to something that is not in your workspace.", reference),
        StatusCodes.Status405MethodNotAllowed => new(
            status, "Nothing was done", "This address does not take what was sent to it.", reference),
        StatusCodes.Status413PayloadTooLarge => new(
            status, "This was too large", "More was sent than this page takes. Nothing of it was kept.", reference),
        StatusCodes.Status429TooManyRequests => new(
            status, "Too many attempts",
            "There were too many attempts to sign in, or requests at all, from your address. Wait a minute and try again.", reference),
        >= 500 => new(
            status, "Something went wrong here", "The server could not answer. Your data is as it was before; try again.", reference),
        _ => new(status, "This did not work", "The server does not understand what was sent. Go back and try again.", reference),
    };
}
