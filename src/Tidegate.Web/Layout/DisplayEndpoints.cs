using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Tidegate.Web.Layout;

/// <summary>The switches of the top bar, as forms that work without script.</summary>
internal static class DisplayEndpoints
{
    public static void MapDisplay(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/-/display", Choose).RequireAuthorization("viewer").WithSummary("Keep theme and hidden amounts");

    private static SeeOther Choose(
        HttpContext context, [FromForm] string? theme, [FromForm] string? amounts, [FromForm] string? back)
    {
        var now = DisplayChoice.Of(context.Request);
        var hidden = amounts switch { "hidden" => true, "shown" => false, _ => now.AmountsHidden };
        new DisplayChoice(DisplayChoice.ThemeOf(theme) ?? now.Theme, hidden).Keep(context);
        return new SeeOther(back);
    }
}
