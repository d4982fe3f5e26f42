using Microsoft.AspNetCore.Http;

namespace Tidegate.Web.Api;

/// <summary>Where the API is.</summary>
public static class ApiAddress
{
    /// <summary>Everything below is for programs: JSON, tokens, no cookies.</summary>
    public const string Root = "/api";

    /// <summary>The present version; a change that breaks clients gets another.</summary>
    public const string Version = $"{Root}/v1";

    /// <summary>Whether a request is one of a program.</summary>
    internal static bool IsForApi(this HttpRequest request) => request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);
}
