using Tidegate.Platform.Storage.Health;

namespace Tidegate.Cli.Serving;

/// <summary>Style sheets, scripts and icons: made by the build, served from beside the program.</summary>
internal static class PageAssets
{
    /// <summary>Says whether they are there.</summary>
    public static HealthLine Look()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "wwwroot", "vendor");
        return Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any()
            ? new("page-assets", HealthState.Ok, "Style sheets and scripts of the pages are there.")
            : new(
                "page-assets",
                HealthState.Fail,
                $"The pages' style sheets and scripts are missing ({folder}).",
                "Install Node 18 or newer and build again.");
    }
}
