using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Shape;

public sealed class UsingOrderTests
{
    private const string Path = "src/Tidegate.Platform/Ledger/Ordered.cs";

    [Fact]
    public void Usings_are_in_order() => HouseRule.IsKept(UsingOrder.Check);

    [Theory]
    [InlineData("Npgsql", "System")]
    [InlineData("System.Text", "System.Net")]
    [InlineData("System.Text.Json", "System.Text")]
    public void A_using_in_the_wrong_place_is_reported(string first, string second)
    {
        HouseRule.IsBrokenBy(UsingOrder.Check, Path, $"using {first};\nusing {second};\n", $"{second} stands after {first}");
        HouseRule.IsKeptWith(UsingOrder.Check, Path, $"using {second};\nusing {first};\n");
    }

    [Fact]
    public void Aliases_stand_where_they_like() =>
        HouseRule.IsKeptWith(UsingOrder.Check, Path, "using Npgsql;\nusing Clock = System.TimeProvider;\n");
}
