using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Shape;

public sealed class LengthsTests
{
    [Fact]
    public void Files_and_lines_are_short() => HouseRule.IsKept(Lengths.Check);

    [Theory]
    [InlineData("src/Tidegate.Platform/Ledger/Long.cs", Lengths.LinesMax)]
    [InlineData("src/Tidegate.Web/wwwroot/css/long.css", Lengths.LinesMax)]
    [InlineData("README.md", Lengths.ReadmeLinesMax)]
    public void A_file_is_reported_from_one_line_too_many(string path, int limit)
    {
        HouseRule.IsKeptWith(Lengths.Check, path, string.Concat(Enumerable.Repeat("x\n", limit)));
        HouseRule.IsBrokenBy(Lengths.Check, path, string.Concat(Enumerable.Repeat("x\n", limit + 1)), "lines are more than");
    }

    [Fact]
    public void A_line_is_reported_from_one_column_too_many()
    {
        const string Path = "src/Tidegate.Platform/Wide.cs";
        HouseRule.IsKeptWith(Lengths.Check, Path, new string('x', Lengths.ColumnsMax));
        var wide = new string('x', Lengths.ColumnsMax + 1);
        HouseRule.IsBrokenBy(Lengths.Check, Path, wide, "columns are more than");
        HouseRule.IsKeptWith(Lengths.Check, Path, $"\"\"\"\n{wide}\n\"\"\"");
        HouseRule.IsBrokenBy(Lengths.Check, Path, $"\"\"\"\n\"\"\"\n{wide}", "columns are more than");
    }

    [Fact]
    public void A_migration_may_be_long()
    {
        var text = string.Concat(Enumerable.Repeat("x\n", Lengths.LinesMax + 1));
        HouseRule.IsKeptWith(Lengths.Check, "src/Tidegate.Platform/Storage/Migrations/Initial.cs", text);
    }
}
