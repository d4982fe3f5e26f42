using Microsoft.AspNetCore.Http;
using Tidegate.Platform.Tokens;

namespace Tidegate.Web.Api;

/// <summary>By which token a request came.</summary>
internal static class RequestToken
{
    /// <summary>The token of a request that only tokens get through.</summary>
    /// <exception cref="InvalidOperationException">The endpoint lets strangers in.</exception>
    public static ActiveToken Token(this HttpContext context) =>
        context.Features.Get<ActiveToken>()
        ?? throw new InvalidOperationException("This endpoint needs a token and must not allow strangers.");
}
