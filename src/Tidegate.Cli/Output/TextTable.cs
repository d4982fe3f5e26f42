using System.Text;

namespace Tidegate.Cli.Output;

/// <summary>Plain tables: columns as wide as their content, two blanks between, numbers at the right.</summary>
internal static class TextTable
{
    private const string Unknown = "-";

    /// <summary>Writes head and rows; only the head when there are no rows.</summary>
    public static void Write<TRow>(TextWriter output, IReadOnlyList<TRow> rows, IReadOnlyList<Column<TRow>> columns)
    {
        var cells = rows.Select(row => columns.Select(column => Plain(column.Text(row) ?? Unknown)).ToArray()).ToList();
        cells.Insert(0, columns.Select(column => column.Title).ToArray());
        var widths = columns.Select((_, at) => cells.Max(line => line[at].Length)).ToArray();
        foreach (var line in cells)
        {
            var text = new StringBuilder();
            for (var at = 0; at < line.Length; at++)
            {
                text.Append(at == 0 ? "" : "  ");
                text.Append(columns[at].IsNumber ? line[at].PadLeft(widths[at]) : line[at].PadRight(widths[at]));
            }

            output.WriteLine(text.ToString().TrimEnd());
        }
    }

    /// <summary>Text of a file must not steer the terminal: control characters become question marks.</summary>
    public static string Plain(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(c => char.IsControl(c) ? '?' : c))
        : text;
}
