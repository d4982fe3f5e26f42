using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Shape;

/// <summary>One public type a file, and the file named after it. A file without a public type is named after one of its types.</summary>
internal static class OnePublicType
{
    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.CSharp.Where(f => (f.IsIn("src") || f.IsIn("tests")) && !f.IsMigration))
        {
            var types = TopLevel(file.Syntax).ToList();
            var open = types.Where(t => t.IsPublic).Select(t => t.Name).Distinct().ToList();
            var named = file.Name[..file.Name.IndexOf('.', StringComparison.Ordinal)];
            if (open.Count > 1)
            {
                yield return new(file.Path, 0, $"One public type a file, not {string.Join(", ", open)}.");
            }
            else if (types.Count > 0 && !(open is [var only] ? only == named : types.Any(t => t.Name == named)))
            {
                yield return new(file.Path, 0, $"The file is to be named after {(open is [var name] ? name : types[0].Name)}.");
            }
        }
    }

    private static IEnumerable<(string Name, bool IsPublic)> TopLevel(CompilationUnitSyntax unit) =>
        from member in unit.Members.SelectMany(m => m is BaseNamespaceDeclarationSyntax space ? [.. space.Members] : new[] { m })
        let name = member switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            _ => null,
        }
        where name is not null
        select (name, member.Modifiers.Any(SyntaxKind.PublicKeyword));
}
