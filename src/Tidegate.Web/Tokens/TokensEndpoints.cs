using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Tokens;
using Tidegate.Web.Hosting;
using Tidegate.Web.Layout;
using Tidegate.Web.Workspaces;

namespace Tidegate.Web.Tokens;

/// <summary>The button beside each token.</summary>
internal static class TokensEndpoints
{
    public static void MapTokens(this IEndpointRouteBuilder routes) =>
        routes.MapPost($"{TokensPage.Address}/{{token:guid}}/revoke", RevokeAsync)
            .RequireAuthorization(Policies.Viewer).WithSummary("Revoke a token");

    // Everyone revokes their own; admins anybody's.
    private static async Task<SeeOther> RevokeAsync(Guid token, HttpContext context, RevokeToken revokeToken, CancellationToken cancel)
    {
        var session = context.Session();
        Guid? whose = session.Role == Role.Admin ? null : session.Person;
        return new(TokensPage.AddressAfter(await revokeToken.RunAsync(token, whose, cancel)));
    }
}
