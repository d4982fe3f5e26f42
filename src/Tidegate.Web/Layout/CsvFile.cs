using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Tidegate.Web.Layout;

/// <summary>
/// A table as a CSV file (RFC 4180), written row by row: commas, dots, ISO days, whatever the page's language, so that it reads back
/// everywhere.
/// </summary>
/// <param name="name">Name of the file.</param>
/// <param name="heads">Names of the columns.</param>
/// <param name="rows">Cells: text, numbers and days; null for what is not known.</param>
public sealed class CsvFile(string name, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<object?>> rows) : IResult
{
    private const int RowsAFlush = 500;

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        var text = new StringBuilder();
        Append(text, heads);
        var count = 0;
        foreach (var row in rows)
        {
            Append(text, row);
            if (++count % RowsAFlush == 0)
            {
                await response.WriteAsync(text.ToString(), httpContext.RequestAborted);
                text.Clear();
            }
        }

        await response.WriteAsync(text.ToString(), httpContext.RequestAborted);
    }

    /// <summary>One line with its end.</summary>
    public static void Append(StringBuilder text, IReadOnlyList<object?> cells)
    {
        ArgumentNullException.ThrowIfNull(text);
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
    }

    private static string Cell(object? cell) => cell switch
    {
        null => "",
        DateOnly day => Days.Iso(day),
        DateTimeOffset instant => Days.Iso(instant),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        _ => Quoted(Harmless(cell.ToString() ?? "")),
    };

    // A spreadsheet runs text that begins like a formula; a quote before it makes it plain text again.
    private static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
