using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Docs;

public sealed class VerbsTests
{
    [Fact]
    public void Documents_show_the_commands_that_exist() => HouseRule.IsKept(Verbs.Check);

    [Theory]
    [InlineData("Run `./tidegate bakup file`.", "knows no bakup")]
    [InlineData("```sh\n./tidegate backup file --fast\n```", "knows no --fast")]
    [InlineData("```sh\n./tidegate restore file --data /srv --fast   # --slow is a comment\n```", "knows no --fast")]
    public void A_command_or_option_that_does_not_exist_is_reported(string text, string says) =>
        HouseRule.IsBrokenBy(Verbs.Check, "docs/guides/new.md", text, says);

    [Theory]
    [InlineData("`tidegate restore FILE --replace --data DIR`")]
    [InlineData("```sh\n./tidegate test house    # runs --fast\n```")]
    [InlineData("The user of tidegate.service owns src/tidegate and deploy/tidegate.service.")]
    public void A_command_that_exists_is_not_reported(string text) =>
        HouseRule.IsKeptWith(Verbs.Check, "docs/guides/new.md", text);

    [Theory]
    [InlineData("class C { void M() { var c = new Command(\"sink\", \"Sinks\"); } }")]
    [InlineData("class C { Command M() => new(\"sink\", \"Sinks\") { Other() }; }")]
    public void A_command_that_the_guide_forgets_is_reported(string text) => HouseRule.IsBroken(
        Verbs.Check, SourceTree.House.With("src/Tidegate.Cli/Verbs/SinkVerb.cs", text), Verbs.Guide, "does not show the command sink");
}
