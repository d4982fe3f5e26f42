using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Build;

public sealed class SolutionContentsTests
{
    private const string Empty = "<Project Sdk=\"Microsoft.NET.Sdk\" />";

    [Fact]
    public void Solution_projects_and_versions_agree() => HouseRule.IsKept(SolutionContents.Check);

    [Theory]
    [InlineData("tests/Tidegate.Attic.Tests/Tidegate.Attic.Tests.csproj", Empty, "does not list")]
    [InlineData("src/Tidegate.Attic/Tidegate.Attic.csproj", Empty, "has no project tests/Tidegate.Attic.Tests")]
    [InlineData("src/Tidegate.Web/Tidegate.Web.csproj", "<P><PackageReference Include=\"QRCoder\" Version=\"1.8.1\" /></P>", "belongs")]
    [InlineData("Tidegate.slnx", "<Solution><Project Path=\"src/Gone/Gone.csproj\" /></Solution>", "does not exist")]
    [InlineData("Directory.Packages.props", "<P><PackageVersion Include=\"Unused\" Version=\"1.0.0\" /></P>", "no project references")]
    public void A_project_or_version_out_of_place_is_reported(string path, string text, string says) =>
        HouseRule.IsBrokenBy(SolutionContents.Check, path, text, says);
}
