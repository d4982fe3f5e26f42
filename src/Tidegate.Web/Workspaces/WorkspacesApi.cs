using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tidegate.Platform.Workspaces;
using Tidegate.Web.Api;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Workspaces;

/// <summary>The workspace of a token and its people, for programs.</summary>
internal static class WorkspacesApi
{
    public static void MapWorkspacesApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/workspace", Show).Tell(
            "getWorkspace", ApiTags.Workspace, "The workspace of the token",
            "And for whom the token works, and what it may do.");
        api.MapGet("/people", ListAsync).RequireAuthorization(Policies.Admin).Tell(
            "getPeople", ApiTags.Workspace, "The people of the workspace",
            "With their roles and when they were last seen.");
    }

    private static ApiAnswer<WorkspaceAnswer> Show(HttpContext context)
    {
        var token = context.Token();
        return new(new(
            token.Workspace, token.WorkspaceName, token.Person, token.PersonName, token.PersonRole, token.Token, token.TokenName,
            token.Scope));
    }

    private static async Task<ApiAnswer<ApiList<Member>>> ListAsync(ListPeople listPeople, CancellationToken cancel) =>
        new(new(await listPeople.RunAsync(cancel), null, null));
}
