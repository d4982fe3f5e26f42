using System.Xml.Linq;
using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Rooms;

/// <summary>What the project files of the rooms reference.</summary>
internal static class RoomReferences
{
    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var project in tree.Projects.Where(p => p.IsIn("src")))
        {
            var room = Path.GetFileNameWithoutExtension(project.Name);
            if (!RoomTable.References.TryGetValue(room, out var allowed))
            {
                yield return new(project.Path, 0, $"{room} is no room of the house; add it to RoomTable.");
                continue;
            }

            foreach (var (element, name) in Included(project))
            {
                var what = element switch
                {
                    "ProjectReference" when !allowed.Contains(Path.GetFileNameWithoutExtension(name)) =>
                        $"{room} may not reference {name}.",
                    "PackageReference" or "FrameworkReference" when allowed.Length == 0 && room != "Tidegate.Simulator" =>
                        $"{room} lives without packages and frameworks, but references {name}.",
                    "PackageReference" when OwnerOf(name) is { } owner && owner != room => $"Only {owner} may reference {name}.",
                    _ => null,
                };
                if (what is not null)
                {
                    yield return new(project.Path, 0, what);
                }
            }
        }
    }

    private static IEnumerable<(string Element, string Name)> Included(SourceFile project) =>
        from element in XDocument.Parse(project.Text).Descendants()
        let name = (string?)element.Attribute("Include")
        where name is not null
        select (element.Name.LocalName, name.Replace('\\', '/'));

    private static string? OwnerOf(string package) => RoomTable.OwnerOfPackage
        .Where(p => package == p.Key || package.StartsWith(p.Key + ".", StringComparison.Ordinal)).Select(p => p.Value).FirstOrDefault();
}
