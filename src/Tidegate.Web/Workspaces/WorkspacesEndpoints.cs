using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Tidegate.Platform.Workspaces;
using Tidegate.Web.Hosting;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Workspaces;

/// <summary>The buttons beside the pages of this folder: each posts, does one thing and leads back.</summary>
internal static class WorkspacesEndpoints
{
    public const string LogoutAddress = "/logout";

    public static void MapWorkspaces(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(LogoutAddress, LogoutAsync).RequireAuthorization(Policies.Viewer).WithSummary("Sign out of this browser");
        var sessions = routes.MapGroup("/settings/security/sessions").RequireAuthorization(Policies.Viewer);
        sessions.MapPost("/{session:guid}/end", EndSessionAsync).WithSummary("Sign out of one browser");
        sessions.MapPost("/end-all", EndAllSessionsAsync).WithSummary("Sign out everywhere");
        var people = routes.MapGroup(PeoplePage.Address).RequireAuthorization(Policies.Admin);
        people.MapPost("/{person:guid}/role", ChangeRoleAsync).WithSummary("Give a member another role");
        people.MapPost("/{person:guid}/remove", RemoveAsync).WithSummary("Remove a member");
    }

    private static async Task<SeeOther> LogoutAsync(HttpContext context, EndSession endSession, CancellationToken cancel)
    {
        var own = context.Session();
        await endSession.RunAsync(own, own.Session, cancel);
        await SessionCookie.DeleteAsync(context);
        return new SeeOther(LoginPage.Address);
    }

    private static async Task<SeeOther> EndSessionAsync(Guid session, HttpContext context, EndSession endSession, CancellationToken cancel)
    {
        await endSession.RunAsync(context.Session(), session, cancel);
        return new SeeOther(SecurityPage.Address);
    }

    private static async Task<SeeOther> EndAllSessionsAsync(HttpContext context, SignOutEverywhere signOut, CancellationToken cancel)
    {
        await signOut.RunAsync(context.Session(), cancel);
        await SessionCookie.DeleteAsync(context);
        return new SeeOther(LoginPage.Address);
    }

    private static async Task<SeeOther> ChangeRoleAsync(
        Guid person, [FromForm] string? role, ChangeRole changeRole, CancellationToken cancel) =>
        new(PeoplePage.AddressAfter(await changeRole.RunAsync(person, RoleWords.Parse(role), cancel)));

    private static async Task<SeeOther> RemoveAsync(Guid person, RemovePerson removePerson, CancellationToken cancel) =>
        new(PeoplePage.AddressAfter(await removePerson.RunAsync(person, cancel)));
}
