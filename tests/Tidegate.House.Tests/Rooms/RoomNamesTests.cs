using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Rooms;

public sealed class RoomNamesTests
{
    [Fact]
    public void Each_room_names_only_the_rooms_that_it_may_know() => HouseRule.IsKept(RoomNames.Check);

    [Theory]
    [InlineData("src/Tidegate.Flex/Rows/Leak.cs", "using Tidegate.Domain.Accounts;", "may not name Tidegate.Domain")]
    [InlineData("src/Tidegate.Domain/Ledger/Leak.cs", "using Tidegate.Platform.Ledger;", "may not name Tidegate.Platform")]
    [InlineData("src/Tidegate.Platform/Ledger/Leak.cs", "using Tidegate.Web.Layout;", "may not name Tidegate.Web")]
    [InlineData("src/Tidegate.Platform/Ledger/Leak.cs", "using Tidegate.Flex.Rows;", "is named outside of")] // a door behind its adapter
    [InlineData("src/Tidegate.Platform/Ledger/Leak.cs", "class Leak { Tidegate.Flex.Rows.TradeRow? row; }", "is named outside of")]
    [InlineData("src/Tidegate.Platform/Ledger/Leak.cs", "class Leak { Flex.Rows.TradeRow? row; }", "is named outside of")] // relative
    [InlineData("src/Tidegate.Web/Ledger/Leak.razor", "@using Tidegate.Flex.Rows", "may not name Tidegate.Flex")]
    [InlineData("src/Tidegate.Web/Ledger/Leak.razor", "<p>@Tidegate.Simulator.Books.Seed</p>", "may not name Tidegate.Simulator")]
    [InlineData("src/Tidegate.Cli/Verbs/Leak.cs", "using Tidegate.Flex.Statements;", "may not name Tidegate.Flex")]
    [InlineData("src/Tidegate.Simulator/Leak.cs", "using Tidegate.Platform.Ledger;", "may not name Tidegate.Platform")]
    [InlineData("src/Tidegate.Simulator/Leak.cs", "using Tidegate.Flex.Service;", "wire descriptions, not")] // the client
    public void A_name_from_a_room_out_of_bounds_is_reported(string path, string text, string says) =>
        HouseRule.IsBrokenBy(RoomNames.Check, path, text, says);

    [Theory]
    [InlineData("src/Tidegate.Platform/Doors/Flex/Mapping.cs", "using Tidegate.Flex.Rows;")]
    [InlineData("src/Tidegate.Simulator/Writer.cs", "using Tidegate.Flex.Statements;")]
    [InlineData("src/Tidegate.Platform/Ledger/Entry.cs", "class Entry { string Text => \"Tidegate.Web.Layout\"; } // Tidegate.Flex.Rows")]
    public void A_name_within_bounds_or_in_plain_words_is_not_reported(string path, string text) =>
        HouseRule.IsKeptWith(RoomNames.Check, path, text);
}
