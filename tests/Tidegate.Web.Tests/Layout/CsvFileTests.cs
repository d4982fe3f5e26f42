using System.Text;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Tests.Layout;

public sealed class CsvFileTests
{
    [Fact]
    public void Writes_numbers_and_days_the_same_everywhere() =>
        Assert.Equal("-1234.5,2026-11-19,\r\n", Line(-1234.5m, new DateOnly(2026, 11, 19), null));

    [Theory]
    [InlineData("Smith, \"Jo\"", "\"Smith, \"\"Jo\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")] // text that a spreadsheet would run
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@cmd", "'@cmd")]
    public void Makes_text_harmless(string text, string cell) => Assert.Equal(cell + "\r\n", Line(text));

    private static string Line(params object?[] cells)
    {
        var text = new StringBuilder();
        CsvFile.Append(text, cells);
        return text.ToString();
    }
}
