using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Shape;

public sealed class FolderNamesTests
{
    [Fact]
    public void Folders_are_named_after_capabilities() => HouseRule.IsKept(FolderNames.Check);

    [Theory]
    [InlineData("src/Tidegate.Platform/Ledger/Services", "Sum.cs", "Services is a technical kind")] // at any depth
    [InlineData("src/Tidegate.Domain/Models", "Trade.cs", "Models is a technical kind")]
    [InlineData("tests/Tidegate.TestKit/Helpers", "Wait.cs", "Helpers is a technical kind")]
    [InlineData("src/Tidegate.Web/Pages", "Holdings.razor", "not in Pages")]
    [InlineData("src/Tidegate.Web", "Program.cs", "no Program.cs")]
    public void A_technical_folder_is_reported(string folder, string file, string says) =>
        HouseRule.IsBroken(FolderNames.Check, SourceTree.House.With($"{folder}/{file}", ""), folder, says);
}
