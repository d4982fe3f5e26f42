using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Web.Workspaces;

/// <summary>The cookie between password and code: whose password was right. It opens nothing by itself.</summary>
internal static class PendingCookie
{
    public const string Scheme = "tidegate-code";
    public const string CookieName = "tidegate-code";
    private const string PersonClaim = "person";
    private const string StampClaim = "stamp";

    public static Task WriteAsync(HttpContext context, PendingSignIn pending) =>
        context.SignInAsync(
            Scheme,
            new ClaimsPrincipal(new ClaimsIdentity(
                [new Claim(PersonClaim, pending.Person.ToString()), new Claim(StampClaim, pending.Stamp)], Scheme)));

    public static async Task<PendingSignIn?> ReadAsync(HttpContext context)
    {
        var result = await context.AuthenticateAsync(Scheme);
        return Guid.TryParse(result.Principal?.FindFirst(PersonClaim)?.Value, out var person)
            && result.Principal.FindFirst(StampClaim)?.Value is { } stamp
            ? new PendingSignIn(person, stamp)
            : null;
    }

    public static Task DeleteAsync(HttpContext context) => context.SignOutAsync(Scheme);
}
