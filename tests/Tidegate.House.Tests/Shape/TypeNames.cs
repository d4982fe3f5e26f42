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

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var types = from file in tree.CSharp
                    where (file.IsIn("src") || file.IsIn("tests")) && !file.IsMigration
                    from type in file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
                    select (file.Path, Line: SourceFile.LineOf(type), Name: type.Identifier.ValueText);
        var components = from file in tree.Code
                         where file.Extension == ".razor"
                         select (file.Path, Line: 0, Name: Path.GetFileNameWithoutExtension(file.Name));
        return from type in types.Concat(components)
               where !Allowed.ContainsKey(type.Name)
               from word in Words().Matches(type.Name)
               where Empty.Contains(word.Value)
               select new Violation(type.Path, type.Line, $"\"{word.Value}\" in {type.Name} says nothing.");
    }

    public static IEnumerable<Violation> CheckAllowed(SourceTree tree)
    {
        var names = tree.CSharp.SelectMany(f => f.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            .Select(t => t.Identifier.ValueText).ToHashSet();
        return Allowed.Keys.Where(name => !names.Contains(name))
            .Select(name => new Violation("TypeNames.Allowed", 0, $"{name} is allowed but does not exist."));
    }

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();
}
