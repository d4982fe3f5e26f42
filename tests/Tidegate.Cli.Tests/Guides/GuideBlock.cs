using System.Text.RegularExpressions;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Guides;

/// <summary>A block of code that a guide shows.</summary>
/// <param name="Tag">What stands behind the fence, such as <c>sh run</c>.</param>
/// <param name="Text">The code, without the indent of a list.</param>
internal sealed partial record GuideBlock(string Tag, string Text)
{
    /// <summary>The blocks of a guide, in their order.</summary>
    public static IReadOnlyList<GuideBlock> Of(string guide)
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "guides", guide));
        return
        [
            .. Fence().Matches(text).Select(match => new GuideBlock(
                match.Groups["tag"].Value,
                string.Concat(match.Groups["text"].Value.Split('\n')
                    .Select(line => line.StartsWith(match.Groups["indent"].Value, StringComparison.Ordinal)
                        ? line[match.Groups["indent"].Length..] + "\n"
                        : line + "\n")))),
        ];
    }

    /// <summary>The one block of a guide with a tag.</summary>
    public static string TheOne(string guide, string tag) => Assert.Single(Of(guide), block => block.Tag == tag).Text;

    [GeneratedRegex("^(?<indent> *)```(?<tag>[^\n`]*)\n(?<text>.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline, 2_000)]
    private static partial Regex Fence();
}
