using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Rooms;

public sealed class RoomReferencesTests
{
    [Fact]
    public void Each_room_references_only_what_the_plan_allows() => HouseRule.IsKept(RoomReferences.Check);

    [Theory]
    [InlineData("Flex", "<ProjectReference Include=\"../Tidegate.Domain/Tidegate.Domain.csproj\" />", "may not reference")]
    [InlineData("Flex", "<PackageReference Include=\"Polly.Core\" />", "lives without packages")]
    [InlineData("Domain", "<ProjectReference Include=\"../Tidegate.Flex/Tidegate.Flex.csproj\" />", "may not reference")]
    [InlineData("Domain", "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />", "lives without packages")]
    [InlineData("Platform", "<ProjectReference Include=\"../Tidegate.Web/Tidegate.Web.csproj\" />", "may not reference")]
    [InlineData("Simulator", "<ProjectReference Include=\"../Tidegate.Platform/Tidegate.Platform.csproj\" />", "may not reference")]
    [InlineData("Web", "<ProjectReference Include=\"../Tidegate.Flex/Tidegate.Flex.csproj\" />", "may not reference")] // not past Platform
    [InlineData("Web", "<PackageReference Include=\"Npgsql\" />", "Only Tidegate.Platform")]
    [InlineData("Cli", "<PackageReference Include=\"Microsoft.EntityFrameworkCore.Relational\" />", "Only Tidegate.Platform")]
    [InlineData("Web", "<PackageReference Include=\"System.CommandLine\" />", "Only Tidegate.Cli")] // one executable
    [InlineData("Attic", "", "no room of the house")]
    public void A_reference_beside_the_plan_is_reported(string room, string item, string says) => HouseRule.IsBrokenBy(
        RoomReferences.Check,
        $"src/Tidegate.{room}/Tidegate.{room}.csproj",
        $"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>{item}</ItemGroup></Project>",
        says);
}
