using System.Xml.Linq;
using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Build;

/// <summary>All projects stand in the solution, all versions in one file, and each room has its tests.</summary>
internal static class SolutionContents
{
    private const string Solution = "Tidegate.slnx";
    private const string Versions = "Directory.Packages.props";

    public static IEnumerable<Violation> Check(SourceTree tree) =>
        [.. InSolution(tree), .. Tested(tree), .. VersionsInProjects(tree), .. VersionsInUse(tree)];

    private static IEnumerable<Violation> InSolution(SourceTree tree)
    {
        var listed = Values(tree.Find(Solution)!, "Project", "Path").ToHashSet();
        foreach (var project in tree.Projects.Where(p => !listed.Contains(p.Path)))
        {
            yield return new(project.Path, 0, $"{Solution} does not list this project.");
        }

        foreach (var path in listed.Where(p => tree.Find(p) is null))
        {
            yield return new(Solution, 0, $"{path} is listed but does not exist.");
        }
    }

    private static IEnumerable<Violation> Tested(SourceTree tree) =>
        from project in tree.Projects
        where project.IsIn("src")
        let room = Path.GetFileNameWithoutExtension(project.Name)
        where tree.Find($"tests/{room}.Tests/{room}.Tests.csproj") is null
        select new Violation(project.Path, 0, $"{room} has no project tests/{room}.Tests.");

    private static IEnumerable<Violation> VersionsInProjects(SourceTree tree) =>
        from project in tree.Projects
        from reference in XDocument.Parse(project.Text).Descendants("PackageReference")
        where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null
        select new Violation(project.Path, 0, $"The version of {(string?)reference.Attribute("Include")} belongs into {Versions}.");

    private static IEnumerable<Violation> VersionsInUse(SourceTree tree)
    {
        var used = tree.Projects.Append(tree.Find("Directory.Build.props")!)
            .SelectMany(p => Values(p, "PackageReference", "Include")).ToHashSet();
        return Values(tree.Find(Versions)!, "PackageVersion", "Include").Where(name => !used.Contains(name))
            .Select(name => new Violation(Versions, 0, $"{name} has a version, but no project references it."));
    }

    private static IEnumerable<string> Values(SourceFile file, string element, string attribute) =>
        XDocument.Parse(file.Text).Descendants(element).Select(e => (string?)e.Attribute(attribute)).OfType<string>();
}
