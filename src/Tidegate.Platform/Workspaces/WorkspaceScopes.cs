using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Workspaces;

namespace Tidegate.Platform.Workspaces;

/// <summary>Scopes of services that work for a workspace: beside a request, or where nobody makes one.</summary>
public static class WorkspaceScopes
{
    /// <summary>A scope that works for a workspace; the all-zero one owns no row. The caller disposes it.</summary>
    public static AsyncServiceScope Enter(this IServiceScopeFactory scopes, WorkspaceId workspace)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWorkspace>().Enter(workspace);
        return scope;
    }
}
