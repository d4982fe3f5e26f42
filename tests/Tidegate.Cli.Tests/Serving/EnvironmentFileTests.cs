using Tidegate.Cli.Serving;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Serving;

public sealed class EnvironmentFileTests
{
    [Theory]
    [InlineData("NAME=value", "value")]
    [InlineData("  export NAME = value  ", "value")]
    [InlineData("NAME=", "")]
    [InlineData("NAME=a b", "a b")]
    [InlineData("NAME=value # a comment", "value")]
    [InlineData("NAME=# a comment", "")]
    [InlineData("NAME=pass#word", "pass#word")] // no blank before it, so it belongs to the value
    [InlineData("NAME='a # b' # a comment", "a # b")]
    [InlineData("NAME='a\\nb'", "a\\nb")] // single quotes keep all as it is
    [InlineData("NAME=\"a\\nb \\\"c\\\" \\\\ \\$D \\e\"", "a\nb \"c\" \\ $D \\e")]
    [InlineData("NAME=$HOME", "$HOME")] // nothing is expanded
    [InlineData("NAME=a=b", "a=b")]
    [InlineData("\uFEFFNAME=first\r\n# a comment\r\n\r\nNAME=second\r\n", "second")]
    public void A_value_is_read(string text, string value)
    {
        var file = EnvironmentFile.Parse(text);

        Assert.Empty(file.Problems);
        Assert.Equal(value, Assert.Single(file.Values, pair => pair.Key == "NAME").Value);
    }

    [Theory]
    [InlineData("hunter2", "no \"=\"")]
    [InlineData("2NAME=hunter2", "no name")]
    [InlineData("MY NAME=hunter2", "no name")]
    [InlineData("NAME=\"hunter2", "closing quote is missing")]
    [InlineData("NAME='hunter2' more", "behind the closing quote")]
    public void A_line_that_cannot_be_is_named_by_its_number_and_its_text_is_not_told(string line, string said)
    {
        var file = EnvironmentFile.Parse($"FIRST=1\n{line}\nLAST=2");

        var problem = Assert.Single(file.Problems);
        Assert.StartsWith(".env line 2: ", problem, StringComparison.Ordinal);
        Assert.Contains(said, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", problem, StringComparison.Ordinal);
        Assert.Equal(["FIRST", "LAST"], file.Values.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_is_not_there_is_empty_and_one_too_large_is_said()
    {
        using var place = new TemporaryFolder();
        var none = EnvironmentFile.Load(place.Root);
        File.WriteAllText(place[".env"], new string('#', 70_000));

        Assert.Equal((0, 0), (none.Values.Count, none.Problems.Count));
        Assert.Contains("larger than 64 KB", Assert.Single(EnvironmentFile.Load(place.Root).Problems), StringComparison.Ordinal);
    }
}
