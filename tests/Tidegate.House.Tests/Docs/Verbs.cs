using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Docs;

/// <summary>The documents show commands that exist, with options that exist, and the guide to the command line shows all of them.</summary>
internal static partial class Verbs
{
    public const string Guide = "docs/guides/command-line.md";

    // The launcher's own.
    private const string Test = "test";

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var cli = tree.CSharp.Where(f => f.IsIn("src/Tidegate.Cli")).ToList();
        var verbs = cli.SelectMany(NamesOfCommands).Append(Test).ToHashSet();
        var options = cli.SelectMany(Texts).Where(t => t.StartsWith("--", StringComparison.Ordinal)).ToHashSet();
        return [.. Shown(tree, verbs, options), .. Missing(tree, verbs)];
    }

    private static IEnumerable<Violation> Shown(SourceTree tree, HashSet<string> verbs, HashSet<string> options)
    {
        foreach (var document in tree.Documents)
        {
            for (var i = 0; i < document.Lines.Count; i++)
            {
                foreach (Match command in Command().Matches(document.Lines[i]))
                {
                    var verb = command.Groups["verb"].Value;
                    var unknown = command.Groups["option"].Captures.Select(c => c.Value).Where(o => !options.Contains(o));
                    foreach (var word in verbs.Contains(verb) ? unknown : unknown.Prepend(verb))
                    {
                        yield return new(document.Path, i + 1, $"tidegate knows no {word}.");
                    }
                }
            }
        }
    }

    private static IEnumerable<Violation> Missing(SourceTree tree, HashSet<string> verbs)
    {
        var words = Command().Matches(tree.Find(Guide)?.Text ?? "")
            .SelectMany(c => c.Groups["verb"].Captures.Concat(c.Groups["sub"].Captures)).Select(c => c.Value).ToHashSet();
        return verbs.Where(v => !words.Contains(v)).Select(v => new Violation(Guide, 0, $"It does not show the command {v}."));
    }

    private static IEnumerable<string> NamesOfCommands(SourceFile file) =>
        from creation in file.Syntax.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
        where TypeOf(creation) == "Command"
        let first = creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression
        where first.IsKind(SyntaxKind.StringLiteralExpression)
        select ((LiteralExpressionSyntax)first).Token.ValueText;

    // "new(…)" is what the method that returns it at once says it is.
    private static string? TypeOf(BaseObjectCreationExpressionSyntax creation) => creation switch
    {
        ObjectCreationExpressionSyntax named => named.Type.ToString(),
        { Parent: ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } } => method.ReturnType.ToString(),
        _ => null,
    };

    private static IEnumerable<string> Texts(SourceFile file) => file.Syntax.DescendantTokens()
        .Where(t => t.IsKind(SyntaxKind.StringLiteralToken)).Select(t => t.ValueText);

    // A command ends at a comment, a line's end or the end of the inline code.
    [GeneratedRegex(@"(?<![\w/])(?:\./)?tidegate (?<verb>[a-z]+)(?: (?<sub>[a-z-]+))?(?:[^\n`#]*?(?<option>--[a-z-]+))*")]
    private static partial Regex Command();
}
