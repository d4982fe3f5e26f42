using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Shape;

/// <summary>Folders are named after capabilities, never after technical kinds.</summary>
internal static class FolderNames
{
    private static readonly string[] Technical =
    [
        "Services", "Service", "Models", "Helpers", "Interfaces", "Utils", "Utilities", "Common", "Shared", "Managers", "Repositories",
        "Entities", "Enums", "Dtos", "DTOs", "Extensions", "Abstractions", "Misc",
    ];

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var folder in tree.Files.Where(f => f.IsIn("src") || f.IsIn("tests")).Select(f => string.Join('/', f.Folders)).Distinct())
        {
            var names = folder.Split('/');
            if (names.FirstOrDefault(n => Technical.Contains(n)) is { } technical)
            {
                yield return new(folder, 0, $"{technical} is a technical kind; name the folder after the capability.");
            }

            if (names is [_, _, "Pages", ..])
            {
                yield return new(folder, 0, "A page lives in the folder of its capability, not in Pages.");
            }

            if (folder == "src/Tidegate.Web" && tree.Find(folder + "/Program.cs") is not null)
            {
                yield return new(folder, 0, "Web has no Program.cs; the one executable is Tidegate.Cli.");
            }
        }
    }
}
