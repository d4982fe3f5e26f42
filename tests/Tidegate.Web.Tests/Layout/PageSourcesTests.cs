using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Tidegate.Web.Tests.Layout;

/// <summary>What the sources of the pages must not hold, so that the content policy never has to forgive anything.</summary>
public sealed partial class PageSourcesTests
{
    [Fact]
    public void No_component_has_a_style_or_a_script_inside()
    {
        var wrong = Components().Where(file => Inline().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_icon_that_is_named_is_in_the_sprite()
    {
        var assets = File.ReadAllText(Path.Combine(Web(), "assets.mjs"));
        var missing = Components()
            .SelectMany(file => NamedIcon().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value))
            .Distinct().Where(name => !assets.Contains($"'{name}'", StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    [Fact]
    public void The_lock_file_names_no_registry() =>
        Assert.DoesNotContain("\"resolved\"", File.ReadAllText(Path.Combine(Web(), "package-lock.json")), StringComparison.Ordinal);

    private static List<string> Components()
    {
        var files = Directory.GetFiles(Web(), "*.razor", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        return files;
    }

    private static string Web([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Tidegate.Web"));

    [GeneratedRegex("\\sstyle=\"|<style|\\son[a-z]+=\"|<script(?![^>]*\\ssrc=)")]
    private static partial Regex Inline();

    [GeneratedRegex(
        "Icon(?: Name)?=\"(?<name>[a-z0-9-]+)\"|=> \"(?<name>(?:arrow|chevron|alert|circle|info)-[a-z]+)\"",
        RegexOptions.ExplicitCapture)]
    private static partial Regex NamedIcon();
}
