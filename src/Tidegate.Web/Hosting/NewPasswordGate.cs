using Microsoft.AspNetCore.Http;
using Tidegate.Web.Layout;
using Tidegate.Web.Workspaces;

namespace Tidegate.Web.Hosting;

/// <summary>Who signed in with a password that someone else knows gets nowhere but to the page that asks for another, and out.</summary>
public sealed class NewPasswordGate(RequestDelegate next)
{
    /// <summary>Hands on, or leads to the page.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.FindSession() is { MustChangePassword: true } && !IsOpen(context.Request.Path)
            ? new SeeOther(NewPasswordPage.Address).ExecuteAsync(context)
            : next(context);
    }

    private static bool IsOpen(PathString path) =>
        path == NewPasswordPage.Address || path == WorkspacesEndpoints.LogoutAddress
        || path.StartsWithSegments(HealthEndpoint.Prefix, StringComparison.Ordinal);
}
