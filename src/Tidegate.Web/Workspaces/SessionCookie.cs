using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Tidegate.Platform.Workspaces;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Workspaces;

/// <summary>
/// The cookie of a signed-in browser. It names a session and says nothing else; who and what that is, is read for every request.
/// </summary>
internal static class SessionCookie
{
    public const string Scheme = "tidegate";
    public const string CookieName = "tidegate-session";
    private const string SessionClaim = "session";

    public static Task WriteAsync(HttpContext context, Guid session) =>
        context.SignInAsync(
            Scheme,
            new ClaimsPrincipal(new ClaimsIdentity([new Claim(SessionClaim, session.ToString())], Scheme)),
            new AuthenticationProperties { IsPersistent = true });

    public static Task DeleteAsync(HttpContext context) => context.SignOutAsync(Scheme);

    public static Guid? SessionOf(ClaimsPrincipal? principal) =>
        Guid.TryParse(principal?.FindFirst(SessionClaim)?.Value, out var session) ? session : null;

    /// <summary>The principal that policies and pages see during one request.</summary>
    public static ClaimsPrincipal PrincipalOf(ActiveSession session) => new(new ClaimsIdentity(
        [
            new Claim(SessionClaim, session.Session.ToString()),
            new Claim(ClaimTypes.NameIdentifier, session.Person.ToString()),
            new Claim(ClaimTypes.Name, session.Name),
            new Claim(ClaimTypes.Role, Policies.Word(session.Role)),
        ],
        Scheme));
}
