using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Web.Layout;

/// <summary>
/// Asks for what stands beside a page, in its bars. The page asks the database at the same time, and one session of the database answers
/// one of them at a time; so each question has a scope of its own.
/// </summary>
public sealed class BesidePage(IServiceScopeFactory scopes, CurrentWorkspace workspace, IHttpContextAccessor accessor)
{
    /// <summary>Asks in the visitor's workspace.</summary>
    /// <param name="ask">Asks a service of the type that it names.</param>
    public async Task<T> AskAsync<TService, T>(Func<TService, CancellationToken, Task<T>> ask)
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(ask);
        await using var scope = scopes.Enter(workspace.Id);
        var cancel = accessor.HttpContext?.RequestAborted ?? CancellationToken.None;
        return await ask(scope.ServiceProvider.GetRequiredService<TService>(), cancel);
    }
}
