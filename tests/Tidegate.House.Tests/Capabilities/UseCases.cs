using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Capabilities;

/// <summary>
/// A public class of a capability with a public <c>RunAsync</c> is a use case: sealed, and that method is all it offers. The ground below
/// the capabilities has machinery of its own.
/// </summary>
internal static class UseCases
{
    private const string Run = "RunAsync";
    private const string Ground = "src/Tidegate.Platform/" + CapabilityTable.Ground;

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.CSharp.Where(f => f.IsIn("src/Tidegate.Platform") && !f.IsIn(Ground)))
        {
            foreach (var type in file.Syntax.DescendantNodes().OfType<ClassDeclarationSyntax>().Where(IsPublic))
            {
                var methods = type.Members.OfType<MethodDeclarationSyntax>().Where(IsPublic).Select(m => m.Identifier.ValueText).ToList();
                if (methods.Contains(Run) && (methods.Count > 1 || !type.Modifiers.Any(m => m.IsKind(SyntaxKind.SealedKeyword))))
                {
                    var what = $"{type.Identifier} is to be sealed with one public method, {Run}.";
                    yield return new(file.Path, SourceFile.LineOf(type), what);
                }
            }
        }
    }

    private static bool IsPublic(MemberDeclarationSyntax member) => member.Modifiers.Any(m => m.IsKind(SyntaxKind.PublicKeyword));
}
