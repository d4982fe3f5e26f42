using Microsoft.AspNetCore.Http;

namespace Tidegate.Web.Layout;

/// <summary>How one browser wants its pages; kept in a cookie, since it belongs to the screen and not to the person.</summary>
/// <param name="Theme">Light, dark or as the system.</param>
/// <param name="AmountsHidden">Whether amounts of money are blurred, for people who look over the shoulder.</param>
public sealed record DisplayChoice(Theme Theme, bool AmountsHidden)
{
    /// <summary>Name of the cookie.</summary>
    public const string CookieName = "tidegate-display";

    private const string Hidden = "hidden";

    /// <summary>The choice in a request's cookie; what is missing or not understood is the default.</summary>
    public static DisplayChoice Of(HttpRequest request)
    {
        var parts = (request.Cookies[CookieName] ?? "").Split('.');
        return new(ThemeOf(parts[0]) ?? Theme.System, parts is [_, Hidden, ..]);
    }

    /// <summary>A theme by its word, null when it is none.</summary>
    public static Theme? ThemeOf(string? word) => word switch
    {
        "system" => Theme.System,
        "light" => Theme.Light,
        "dark" => Theme.Dark,
        _ => null,
    };

    /// <summary>The word of the theme: <c>system</c>, <c>light</c>, <c>dark</c>.</summary>
    public string ThemeWord => Theme switch { Theme.Light => "light", Theme.Dark => "dark", _ => "system" };

    /// <summary>Keeps the choice in the browser for a year.</summary>
    public void Keep(HttpContext context) => context.Response.Cookies.Append(
        CookieName,
        AmountsHidden ? $"{ThemeWord}.{Hidden}" : ThemeWord,
        new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
        });
}
