using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Tidegate.Web.Layout;

/// <summary>Who looks at the page, and what that person may do; asked of the same policies that guard the endpoints.</summary>
public sealed class Visitor(IHttpContextAccessor accessor, IAuthorizationService authorization)
{
    private HttpContext Context =>
        accessor.HttpContext ?? throw new InvalidOperationException("A page is rendered outside of a request.");

    /// <summary>Name the person signs in with; empty for strangers.</summary>
    public string Name => Context.User.Identity?.Name ?? "";

    /// <summary>How this browser wants its pages.</summary>
    public DisplayChoice Display => DisplayChoice.Of(Context.Request);

    /// <summary>Path and query of the page, to come back to.</summary>
    public string Address => Context.Request.Path + Context.Request.QueryString;

    /// <summary>Path of the page.</summary>
    public string Path => Context.Request.Path.Value ?? "/";

    /// <summary>Whether the person may do what the policy allows: <c>viewer</c>, <c>trader</c>, <c>admin</c>.</summary>
    public async Task<bool> MayAsync(string policy) => (await authorization.AuthorizeAsync(Context.User, null, policy)).Succeeded;
}
