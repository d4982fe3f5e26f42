using System.Text.RegularExpressions;
using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Shape;

/// <summary>Nothing is left for later, switched off on the spot, or true on one machine only.</summary>
internal static partial class Leftovers
{
    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.Files.Where(f => f.Extension is not (".xml" or ".csv") && f.Name != nameof(Leftovers) + ".cs"))
        {
            for (var i = 0; i < file.Lines.Count; i++)
            {
                if (Unfinished().Match(file.Lines[i]) is { Success: true } unfinished)
                {
                    yield return new(file.Path, i + 1, $"{unfinished.Value} leaves work for later.");
                }

                if (file.IsCSharp && !file.IsMigration && Silenced().Match(file.Lines[i]) is { Success: true } silenced)
                {
                    yield return new(file.Path, i + 1, $"{silenced.Value} hides a warning; mend it, or say why in .editorconfig.");
                }

                if (OneMachine().Match(file.Lines[i]) is { Success: true } machine)
                {
                    yield return new(file.Path, i + 1, $"{machine.Value} is a place of one machine.");
                }
            }
        }
    }

    /// <summary>A rule switched off in .editorconfig stands below a comment with its reason.</summary>
    public static IEnumerable<Violation> CheckReasons(SourceTree tree)
    {
        var file = tree.Find(".editorconfig")!;
        var explained = false;
        for (var i = 0; i < file.Lines.Count; i++)
        {
            var line = file.Lines[i];
            explained = line.StartsWith('#') || (explained && line.StartsWith("dotnet_diagnostic", StringComparison.Ordinal));
            if (!explained && line.EndsWith("severity = none", StringComparison.Ordinal))
            {
                yield return new(file.Path, i + 1, $"{line} has no reason above it.");
            }
        }
    }

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"#pragma warning|\[(?:assembly: )?SuppressMessage|#nullable disable")]
    private static partial Regex Silenced();

    [GeneratedRegex(@"(?<![\w.])/(?:work|root|Users)/\w+|(?<![\w.])/home/(?!tidegate\b)\w+|C:\\Users|""resolved"": *""https?:[^""]*")]
    private static partial Regex OneMachine();
}
