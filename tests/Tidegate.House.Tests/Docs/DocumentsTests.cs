using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Docs;

public sealed class DocumentsTests
{
    [Fact]
    public void Readme_change_log_and_decisions_are_in_order() => HouseRule.IsKept(Documents.Check);

    [Fact]
    public void A_guide_that_the_readme_does_not_link_is_reported() => HouseRule.IsBroken(
        Documents.Check, SourceTree.House.With("docs/guides/hidden.md", "# Hidden"), "README.md", "docs/guides/hidden.md is not linked");

    [Theory]
    [InlineData("README.md", "# Tidegate", "not affiliated")]
    [InlineData("CHANGELOG.md", "# Changes\n\n## 1.0.0\n", "Unreleased")]
    [InlineData("docs/decisions/0000-early.md", "## Question\n## Choice\n## Rejected\n## What would change it\n", "should be 0001")]
    [InlineData("docs/decisions/0001-early.md", "## Question\n## Choice\n", "\"## Rejected\"")]
    public void A_document_out_of_order_is_reported(string path, string text, string says) =>
        HouseRule.IsBrokenBy(Documents.Check, path, text, says);
}
