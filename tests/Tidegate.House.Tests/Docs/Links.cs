using System.Text.RegularExpressions;
using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Docs;

/// <summary>Each link of a document inside the house leads to a file, folder or heading that exists.</summary>
internal static partial class Links
{
    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var document in tree.Documents)
        {
            for (var i = 0; i < document.Lines.Count; i++)
            {
                foreach (var target in Targets(document.Lines[i]).Where(t => !Leads(tree, document, t)))
                {
                    yield return new(document.Path, i + 1, $"The link {target} leads nowhere.");
                }
            }
        }
    }

    /// <summary>The targets of the links in a line, those to other hosts aside.</summary>
    public static IEnumerable<string> Targets(string line) => Link().Matches(line)
        .Select(m => m.Groups["target"].Value).Where(t => !t.Contains("://", StringComparison.Ordinal));

    /// <summary>The path of a link's target from the root of the house; empty for the root itself.</summary>
    public static string Resolve(SourceFile document, string target)
    {
        var way = new List<string>(document.Folders);
        foreach (var step in target.Split('#')[0].Split('/').Where(s => s.Length > 0 && s != "."))
        {
            if (step != "..")
            {
                way.Add(step);
            }
            else if (way.Count > 0)
            {
                way.RemoveAt(way.Count - 1);
            }
        }

        return string.Join('/', way);
    }

    private static bool Leads(SourceTree tree, SourceFile document, string target)
    {
        var path = target.StartsWith('#') ? document.Path : Resolve(document, target);
        var anchor = target.Split('#') is [_, var heading] ? heading : null;
        return anchor is null
            ? path.Length == 0 || tree.Find(path) is not null || tree.HasFolder(path)
            : tree.Find(path) is { } file && file.Lines.Any(l => l.StartsWith('#') && Slug(l) == anchor);
    }

    // As the usual hosts make it: lower case, blanks to hyphens, other signs dropped.
    private static string Slug(string heading) =>
        NotInSlug().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInSlug();
}
