using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Shape;

/// <summary>
/// Usings stand in the order in which <c>dotnet format</c> puts them: those of System first, then by name. All else that it would change
/// is found by a build or by its check of white space.
/// </summary>
internal static class UsingOrder
{
    public static IEnumerable<Violation> Check(SourceTree house)
    {
        foreach (var file in house.CSharp.Where(file => !file.IsMigration))
        {
            var usings = file.Syntax.Usings.Where(used => used.Alias is null && used.StaticKeyword.ValueText.Length == 0).ToList();
            foreach (var (former, next) in usings.Zip(usings.Skip(1)))
            {
                if (Compare(former, next) > 0)
                    yield return new(file.Path, SourceFile.LineOf(next), $"{next.NamespaceOrType} stands after {former.NamespaceOrType}.");
            }
        }
    }

    private static int Compare(UsingDirectiveSyntax former, UsingDirectiveSyntax next)
    {
        var (one, other) = (Parts(former), Parts(next));
        var system = (other[0] == "System").CompareTo(one[0] == "System");
        return system != 0
            ? system
            : one.Zip(other, (a, b) => StringComparer.OrdinalIgnoreCase.Compare(a, b)).Append(one.Length - other.Length)
                .FirstOrDefault(difference => difference != 0);
    }

    private static string[] Parts(UsingDirectiveSyntax used) => used.NamespaceOrType.ToString().Split('.');
}
