using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Rooms;

/// <summary>Only Platform touches PostgreSQL, and SQL stands there only in stores, writers and the storage folder.</summary>
internal static partial class StoragePlaces
{
    private static readonly string[] Drivers = ["Npgsql", "NpgsqlTypes", "Microsoft.EntityFrameworkCore"];

    private static readonly string[] SqlCalls =
    [
        "NpgsqlCommand", "NpgsqlBatch", "NpgsqlBatchCommand", "CreateCommand", "CreateBatch", "BeginBinaryImport", "BeginBinaryImportAsync",
        "BeginTextImportAsync", "ExecuteSql", "ExecuteSqlAsync", "ExecuteSqlRaw", "ExecuteSqlRawAsync", "FromSql", "FromSqlRaw",
        "FromSqlInterpolated", "SqlQuery", "SqlQueryRaw",
    ];

    public static IEnumerable<Violation> Check(SourceTree tree) =>
        tree.Code.Where(f => f.IsIn("src")).SelectMany(f => f.IsIn("src/Tidegate.Platform") ? SqlInPlatform(f) : DriverOutside(f));

    private static IEnumerable<Violation> DriverOutside(SourceFile file)
    {
        var drivers = file.DottedNames()
            .Where(used => Drivers.Any(d => used.Name == d || used.Name.StartsWith(d + ".", StringComparison.Ordinal)));
        // The context is public for use cases' constructors; whoever asks for it elsewhere goes past them.
        var contexts = file.Lines.Select((line, i) => (Name: "TidegateDb", Line: i + 1, Text: line))
            .Where(l => l.Text.Contains(l.Name, StringComparison.Ordinal)).Select(l => (l.Name, l.Line));
        return drivers.Concat(contexts)
            .Select(used => new Violation(file.Path, used.Line, $"Only Platform touches the database; {used.Name} is named here."));
    }

    private static IEnumerable<Violation> SqlInPlatform(SourceFile file)
    {
        if (!file.IsCSharp || file.IsIn("src/Tidegate.Platform/Storage") || MayNameSql().IsMatch(file.Name))
        {
            yield break;
        }

        foreach (var token in file.Syntax.DescendantTokens())
        {
            var isCall = token.IsKind(SyntaxKind.IdentifierToken) && SqlCalls.Contains(token.ValueText) && token.Parent is SimpleNameSyntax;
            if (isCall || (token.Value is string text && LooksLikeSql().IsMatch(text)))
            {
                yield return new(file.Path, SourceFile.LineOf(token), "SQL stands in …Store, …Writer or Storage/ only.");
            }
        }
    }

    [GeneratedRegex(@"(Store|Writer)\.cs$")]
    private static partial Regex MayNameSql();

    // All in one case, as SQL is written; a sentence begins with one capital.
    private const string Sql =
        @"^\s*(?:select\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|copy\s+\S+.*\s(?:from|to)\s|truncate\s|listen\s|notify\s"
        + @"|create\s+(?:temp|table|index|unique)\s|alter\s+table|drop\s+(?:table|index)|with\s+\w+\s+as\s|lock\s+table"
        + @"|SELECT\s|INSERT\s+INTO\s|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|COPY\s|CREATE\s|ALTER\s|DROP\s|TRUNCATE\s|WITH\s+\w+\s+AS\s)";

    [GeneratedRegex(Sql, RegexOptions.Singleline)]
    private static partial Regex LooksLikeSql();
}
