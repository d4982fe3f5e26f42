using System.Globalization;
using Tidegate.Web.Api;

namespace Tidegate.Cli.Output;

/// <summary>A column of a table of rows.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Text">The cell; null is shown as a dash.</param>
/// <param name="IsNumber">Numbers stand at the right.</param>
internal sealed record Column<TRow>(string Title, Func<TRow, string?> Text, bool IsNumber = false)
{
    /// <summary>A column of money, quantities or counts.</summary>
    public static Column<TRow> Number(string title, Func<TRow, decimal?> value) =>
        new(title, row => value(row) is { } number ? JsonFormat.Text(number) : null, IsNumber: true);

    /// <summary>A column of money with at least two decimal places.</summary>
    public static Column<TRow> Money(string title, Func<TRow, decimal?> value) =>
        new(title, row => value(row)?.ToString("0.00##########################", CultureInfo.InvariantCulture), IsNumber: true);
}
