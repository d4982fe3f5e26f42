using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Shape;

public sealed class TypeNamesTests
{
    [Fact]
    public void Type_names_say_something() => HouseRule.IsKept(TypeNames.Check);

    [Fact]
    public void Each_exception_is_in_use() => HouseRule.IsKept(TypeNames.CheckAllowed);

    [Theory]
    [InlineData("class SyncManager;", "\"Manager\" in SyncManager")]
    [InlineData("record AccountInfo;", "\"Info\" in AccountInfo")]
    [InlineData("static class DateUtils;", "\"Utils\" in DateUtils")]
    [InlineData("interface ILedgerBase;", "\"Base\" in ILedgerBase")]
    [InlineData("class Outer { enum CommonKind; }", "\"Common\" in CommonKind")] // nested
    public void An_empty_word_in_a_type_name_is_reported(string text, string says) =>
        HouseRule.IsBrokenBy(TypeNames.Check, "src/Tidegate.Platform/Ledger/Leak.cs", text, says);

    [Fact]
    public void An_empty_word_in_a_component_name_is_reported() =>
        HouseRule.IsBrokenBy(TypeNames.Check, "src/Tidegate.Web/Ledger/EntryHelper.razor", "", "\"Helper\" in EntryHelper");

    [Theory]
    [InlineData("class Database;")]      // a word of its own
    [InlineData("class Information;")]
    [InlineData("class DatabaseUpdate;")]
    public void A_word_that_only_begins_like_one_is_not_reported(string text) =>
        HouseRule.IsKeptWith(TypeNames.Check, "src/Tidegate.Platform/Ledger/Fine.cs", text);
}
