using Tidegate.TestKit;

namespace Tidegate.Web.Tests.Api;

/// <summary>A test that needs the linter that npm installs at build time; skipped with its reason where npm could not.</summary>
public sealed class SpectralFactAttribute : FactAttribute
{
    public SpectralFactAttribute()
    {
        if (!File.Exists(Program))
        {
            Skip = $"The linter is not installed ({Program}): npm had no network at build time. Build again with it.";
        }
    }

    /// <summary>The linter.</summary>
    public static string Program { get; } =
        Path.Combine(Checkout.Root, "tests", "Tidegate.Web.Tests", "node_modules", ".bin", "spectral");
}
