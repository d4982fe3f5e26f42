using Tidegate.Domain.Ledger;
using Tidegate.Web.Portfolio;

namespace Tidegate.Web.Tests.Portfolio;

public sealed class CashGroupTests
{
    [Fact]
    public void Each_kind_of_flow_stands_in_one_column() =>
        Assert.Equal(Enum.GetValues<CashKind>().Order(), CashGroup.All.SelectMany(group => group.Kinds).Order());

    [Fact]
    public void Each_kind_of_flow_has_words_of_its_own()
    {
        var words = Enum.GetValues<CashKind>().Select(CashGroup.Word).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
    }
}
