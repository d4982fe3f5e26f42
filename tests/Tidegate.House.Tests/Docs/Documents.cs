using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Docs;

/// <summary>What a reader relies on: the README leads to each guide, the change log is kept, decisions have one form.</summary>
internal static class Documents
{
    private static readonly string[] DecisionHeadings = ["## Question", "## Choice", "## Rejected", "## What would change it"];

    public static IEnumerable<Violation> Check(SourceTree tree) => [.. Readme(tree), .. ChangeLog(tree), .. Decisions(tree)];

    private static IEnumerable<Violation> Readme(SourceTree tree)
    {
        var readme = tree.Find("README.md");
        if (readme is null)
        {
            return [new("README.md", 0, "There is no README.")];
        }

        var linked = readme.Lines.SelectMany(Links.Targets).Select(t => Links.Resolve(readme, t)).ToHashSet();
        var guides = tree.Documents.Where(d => d.IsIn("docs/guides") && !linked.Contains(d.Path))
            .Select(d => new Violation(readme.Path, 0, $"{d.Path} is not linked from here."));
        var words = new[] { "not affiliated with Interactive Brokers", "./tidegate demo", "./tidegate test" }
            .Where(w => !readme.Text.Contains(w, StringComparison.Ordinal))
            .Select(w => new Violation(readme.Path, 0, $"It does not say \"{w}\"."));
        return guides.Concat(words);
    }

    private static IEnumerable<Violation> ChangeLog(SourceTree tree)
    {
        if (tree.Find("CHANGELOG.md") is not { } log || !log.Lines.Contains("## Unreleased"))
        {
            yield return new("CHANGELOG.md", 0, "It has no section \"## Unreleased\".");
        }
    }

    private static IEnumerable<Violation> Decisions(SourceTree tree)
    {
        var number = 1;
        foreach (var record in tree.Documents.Where(d => d.IsIn("docs/decisions")))
        {
            if (!record.Name.StartsWith($"{number++:0000}-", StringComparison.Ordinal))
            {
                yield return new(record.Path, 0, $"Records are numbered without gaps; this one should be {number - 1:0000}.");
            }

            foreach (var heading in DecisionHeadings.Where(h => !record.Lines.Contains(h)))
            {
                yield return new(record.Path, 0, $"The record has no section \"{heading}\".");
            }
        }
    }
}
