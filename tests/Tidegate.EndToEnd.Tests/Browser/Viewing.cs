using Microsoft.Playwright;

namespace Tidegate.EndToEnd.Tests.Browser;

/// <summary>A size of window in which a page is looked at, in the light theme and then in the dark one.</summary>
public sealed record Viewing(int Width, int Height)
{
    public static Viewing Desktop { get; } = new(1440, 900);

    public static Viewing Phone { get; } = new(390, 844);

    public static IReadOnlyList<Viewing> All { get; } = [Desktop, Phone];

    /// <summary>Options of a browser context. Without motion, so that a colour is never seen halfway to another.</summary>
    public BrowserNewContextOptions Options => new()
    {
        ViewportSize = new() { Width = Width, Height = Height },
        ColorScheme = ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
        Locale = "en-US",
        TimezoneId = "Europe/Zurich",
    };
}
