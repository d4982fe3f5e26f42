using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Shape;

/// <summary>
/// No file above 500 lines, no line above 140 columns; the README stays shorter. Raw strings are text of another language (SQL, script) and
/// may be wider.
/// </summary>
internal static class Lengths
{
    public const int LinesMax = 500;
    public const int ReadmeLinesMax = 150;
    public const int ColumnsMax = 140;

    private const string RawQuotes = "\"\"\"";

    private static readonly string[] Written =
        [".cs", ".razor", ".css", ".js", ".mjs", ".py", ".sh", ".csproj", ".props", ".targets", ".slnx", ".yaml", ".yml", ".service", ""];

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        foreach (var file in tree.Files.Where(f => !f.IsMigration && !f.IsIn("tests/data")))
        {
            var lines = file.Text.EndsWith('\n') ? file.Lines.Count - 1 : file.Lines.Count;
            var limit = file.Path == "README.md" ? ReadmeLinesMax : Written.Contains(file.Extension) ? LinesMax : int.MaxValue;
            if (lines > limit)
            {
                yield return new(file.Path, 0, $"{lines} lines are more than {limit}.");
            }

            var raw = false;
            for (var i = 0; Written.Contains(file.Extension) && i < file.Lines.Count; i++)
            {
                raw ^= file.Extension == ".cs" && file.Lines[i].Contains(RawQuotes, StringComparison.Ordinal);
                if (!raw && file.Lines[i].Length > ColumnsMax)
                {
                    yield return new(file.Path, i + 1, $"{file.Lines[i].Length} columns are more than {ColumnsMax}.");
                }
            }
        }
    }
}
