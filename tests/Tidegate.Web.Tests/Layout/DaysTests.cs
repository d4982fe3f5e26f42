using Tidegate.Web.Layout;

namespace Tidegate.Web.Tests.Layout;

public sealed class DaysTests
{
    [Theory]
    [InlineData("Begins on 2025-01-01, in the middle.", "Begins on Wed 1 Jan 2025, in the middle.")]
    [InlineData("2024-02-28 to 2024-02-29", "Wed 28 Feb 2024 to Thu 29 Feb 2024")]
    [InlineData("2025-02-29", "2025-02-29")] // no such day
    [InlineData("U1-2025-01-01-2025-12-31.xml", "U1-2025-01-01-2025-12-31.xml")] // the name of a file
    [InlineData("Write yyyy-MM-dd.", "Write yyyy-MM-dd.")]
    public void Days_in_a_text_are_written_in_words(string text, string expected) => Assert.Equal(expected, Days.InWords(text));
}
