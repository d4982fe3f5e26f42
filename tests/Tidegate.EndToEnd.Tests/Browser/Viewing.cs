using Microsoft.Playwright;

namespace Tidegate.EndToEnd.Tests.Browser;

/// <summary>A size of window and a theme, in which a page is looked at.</summary>
public sealed record Viewing(int Width, int Height, ColorScheme Theme)
{
    /// <summary>Desktop and phone, light and dark.</summary>
    public static IReadOnlyList<Viewing> All { get; } =
    [
        new(1440, 900, ColorScheme.Light), new(1440, 900, ColorScheme.Dark), new(390, 844, ColorScheme.Light),
            new(390, 844, ColorScheme.Dark),
    ];

    /// <summary>As part of a file name.</summary>
    public string Name => $"{Width}-{(Theme == ColorScheme.Dark ? "dark" : "light")}";

    /// <summary>Options of a browser context.</summary>
    public BrowserNewContextOptions Options => new()
    {
        ViewportSize = new() { Width = Width, Height = Height },
        ColorScheme = Theme,
        Locale = "en-US",
        TimezoneId = "Europe/Zurich",
    };
}
