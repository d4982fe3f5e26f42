using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Docs;

public sealed class LinksTests
{
    [Fact]
    public void Each_link_leads_somewhere() => HouseRule.IsKept(Links.Check);

    [Theory]
    [InlineData("docs/guides/new.md", "See [here](gone.md).", "gone.md")]
    [InlineData("docs/guides/new.md", "![picture](../images/gone.png)", "../images/gone.png")]
    [InlineData("docs/guides/new.md", "# One\n\n[two](#two)", "#two")] // no such heading
    [InlineData("docs/guides/new.md", "[docs](../gone/)", "../gone/")]
    public void A_link_that_leads_nowhere_is_reported(string path, string text, string target) =>
        HouseRule.IsBrokenBy(Links.Check, path, text, $"The link {target} leads nowhere.");

    [Theory]
    [InlineData("docs/guides/new.md", "[licence](../../LICENSE) [self](new.md) [folder](..) [far](https://example.org/gone)")]
    [InlineData("docs/guides/new.md", "# Ours, beside the broker's\n\n[up](#ours-beside-the-brokers)")]
    public void A_link_that_leads_somewhere_is_not_reported(string path, string text) =>
        HouseRule.IsKeptWith(Links.Check, path, text);
}
