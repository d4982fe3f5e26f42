using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Shape;

public sealed class LeftoversTests
{
    [Fact]
    public void Nothing_is_left_for_later_or_true_on_one_machine_only() => HouseRule.IsKept(Leftovers.Check);

    [Fact]
    public void Each_rule_that_is_off_has_its_reason() => HouseRule.IsKept(Leftovers.CheckReasons);

    [Theory]
    [InlineData("src/Tidegate.Domain/Ledger/Entry.cs", "// TO", "DO: lots", "leaves work for later")]
    [InlineData("docs/guides/later.md", "FIX", "ME", "leaves work for later")]
    [InlineData("src/Tidegate.Web/wwwroot/js/later.js", "// HA", "CK", "leaves work for later")]
    [InlineData("src/Tidegate.Domain/Ledger/Entry.cs", "throw new NotImplemented", "Exception();", "leaves work for later")]
    [InlineData("src/Tidegate.Domain/Ledger/Entry.cs", "#pragma", " warning disable CA1000", "hides a warning")]
    [InlineData("src/Tidegate.Domain/Ledger/Entry.cs", "[Suppress", "Message(\"x\", \"y\")]", "hides a warning")]
    [InlineData("tests/Tidegate.TestKit/Places.cs", "const string Here = \"/ho", "me/someone/tidegate\";", "place of one machine")]
    [InlineData("src/Tidegate.Web/package-lock.json", "\"resolved\": \"htt", "ps://registry.example/x.tgz\"", "place of one machine")]
    public void A_leftover_is_reported(string path, string first, string rest, string says) =>
        HouseRule.IsBrokenBy(Leftovers.Check, path, first + rest, says);

    [Fact]
    public void A_rule_switched_off_without_a_reason_is_reported() =>
        HouseRule.IsBrokenBy(Leftovers.CheckReasons, ".editorconfig", "[*.cs]\ndotnet_diagnostic.CA1000.severity = none\n", "no reason");
}
