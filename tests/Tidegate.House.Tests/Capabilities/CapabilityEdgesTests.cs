using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Capabilities;

public sealed class CapabilityEdgesTests
{
    [Fact]
    public void Capabilities_name_each_other_along_the_table_only() => HouseRule.IsKept(CapabilityEdges.Check);

    [Fact]
    public void The_table_has_no_way_back() =>
        Assert.Null(CapabilityEdges.Cycle(CapabilityTable.Edges.Where(e => e.Key != CapabilityTable.Ground).ToDictionary()));

    [Fact]
    public void A_way_back_in_a_table_is_found() => Assert.Equal(
        "Ledger → Portfolio → Ledger",
        CapabilityEdges.Cycle(new Dictionary<string, string[]> { ["Ledger"] = ["Portfolio"], ["Portfolio"] = ["Ledger"] }));

    [Theory]
    [InlineData("src/Tidegate.Platform/Ledger/Leak.cs", "using Tidegate.Platform.Portfolio;", "Ledger may not name Portfolio")]
    [InlineData("src/Tidegate.Platform/Ledger/Leak.cs", "using Tidegate.Platform.Doors.Flex;", "Ledger may not name Doors/Flex")]
    [InlineData("src/Tidegate.Platform/Accounts/Leak.cs", "class L { Tidegate.Platform.Ledger.LedgerStore? s; }",
        "Accounts may not name Ledger")]
    // Domain's half of a capability counts too.
    [InlineData("src/Tidegate.Platform/Ledger/Leak.cs", "using Tidegate.Domain.Portfolio;", "Ledger may not name Portfolio")]
    [InlineData("src/Tidegate.Domain/Ledger/Leak.cs", "using Tidegate.Domain.Portfolio;", "Ledger may not name Portfolio")]
    [InlineData("src/Tidegate.Platform/Doors/Flex/Leak.cs", "using Tidegate.Platform.Imports;", "Doors/Flex may not name Imports")]
    [InlineData("src/Tidegate.Platform/Storage/Leak.cs", "using Tidegate.Platform.Ledger;", "Storage may not name Ledger")]
    [InlineData("src/Tidegate.Platform/Attic/Leak.cs", "", "no capability")]
    public void An_edge_beside_the_table_is_reported(string path, string text, string says) =>
        HouseRule.IsBrokenBy(CapabilityEdges.Check, path, text, says);

    [Theory]
    [InlineData("src/Tidegate.Platform/Portfolio/View.cs", "using Tidegate.Platform.Ledger;\nusing Tidegate.Platform.Storage;")]
    [InlineData("src/Tidegate.Platform/PlatformAll.cs", "using Tidegate.Platform.Imports;")] // the room's root puts them together
    public void An_edge_of_the_table_is_not_reported(string path, string text) =>
        HouseRule.IsKeptWith(CapabilityEdges.Check, path, text);
}
