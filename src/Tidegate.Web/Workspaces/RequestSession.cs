using Microsoft.AspNetCore.Http;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Web.Workspaces;

/// <summary>Who makes a request, for pages and endpoints.</summary>
public static class RequestSession
{
    /// <summary>The session; null for a stranger.</summary>
    public static ActiveSession? FindSession(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<ActiveSession>();
    }

    /// <summary>The session of a request that only members get through.</summary>
    /// <exception cref="InvalidOperationException">The endpoint lets strangers in.</exception>
    public static ActiveSession Session(this HttpContext context) =>
        context.FindSession()
        ?? throw new InvalidOperationException("This endpoint needs a signed-in person and must not allow strangers.");

    /// <summary>From where the request comes, for the list of sessions.</summary>
    internal static SignInPlace Place(this HttpContext context) =>
        new(context.Request.Headers.UserAgent.ToString(), context.Connection.RemoteIpAddress?.ToString() ?? "");
}
