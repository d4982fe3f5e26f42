using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Tidegate.Platform.Workspaces;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Workspaces;

/// <summary>Looks the session of a cookie up, enters its workspace, and sends strangers to the sign-in page.</summary>
public sealed class SessionCookieEvents(FindSession findSession, CurrentWorkspace workspace) : CookieAuthenticationEvents
{
    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var id = SessionCookie.SessionOf(context.Principal);
        var session = id is null ? null : await findSession.RunAsync(id.Value, context.HttpContext.RequestAborted);
        if (session is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        workspace.Enter(session.Workspace);
        context.HttpContext.Features.Set(session);
        context.ReplacePrincipal(SessionCookie.PrincipalOf(session));
    }

    /// <inheritdoc/>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.IsForPart())
        {
            // A part of a page cannot become the sign-in page; the whole page goes there.
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers["HX-Redirect"] = LoginPage.Address;
            return Task.CompletedTask;
        }

        // A form that was not accepted is not sent again by a redirect; only what was looked at is come back to.
        return new Layout.SeeOther(HttpMethods.IsGet(context.Request.Method) ? PathAndQueryOf(context.RedirectUri) : LoginPage.Address)
            .ExecuteAsync(context.HttpContext);
    }

    /// <inheritdoc/>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static string PathAndQueryOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.PathAndQuery : address;
}
