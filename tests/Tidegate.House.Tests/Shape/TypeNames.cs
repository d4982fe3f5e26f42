using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Shape;

/// <summary>No type is named with a word that says nothing.</summary>
internal static partial class TypeNames
{
    private static readonly string[] Empty =
        ["Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Common", "Base", "Data", "Info", "Misc"];

    /// <summary>Names that keep such a word, each with its reason.</summary>
    public static readonly Dictionary<string, string> Allowed = new()
    {
        ["DataFolder"] = "the design and the option --data call it so",
        ["DataFolderLock"] = "the lock in the data folder",
        ["SecurityInfoRow"] = "the broker's section is called SecuritiesInfo",
    };

    public static IEnumerable<Violation> Check(SourceTree tree) =>
        from type in Types(tree)
        where !Allowed.ContainsKey(Tested(type.Name))
        from word in Words().Matches(type.Name)
        where Empty.Contains(word.Value)
        select new Violation(type.Path, type.Line, $"\"{word.Value}\" in {type.Name} says nothing.");

    public static IEnumerable<Violation> CheckAllowed(SourceTree tree)
    {
        var names = Types(tree).Select(t => t.Name).ToHashSet();
        return Allowed.Keys.Where(name => !names.Contains(name))
            .Select(name => new Violation("TypeNames.Allowed", 0, $"{name} is allowed but does not exist."));
    }

    // The tests of a type are named after it.
    private static string Tested(string name) =>
        name.EndsWith("Tests", StringComparison.Ordinal) ? name[..^"Tests".Length] : name;

    // A component's type is named after its file.
    private static IEnumerable<(string Path, int Line, string Name)> Types(SourceTree tree) =>
        from file in tree.Code
        where (file.IsIn("src") || file.IsIn("tests")) && !file.IsMigration
        from type in file.IsCSharp
            ? file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
                .Select(t => (file.Path, SourceFile.LineOf(t), t.Identifier.ValueText))
            : [(file.Path, 0, Path.GetFileNameWithoutExtension(file.Name))]
        select type;

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();
}
