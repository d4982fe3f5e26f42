using Tidegate.Domain.Accounts;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Accounts;
using Tidegate.Web.Tests.Layout;

namespace Tidegate.Web.Tests.Accounts;

public sealed class ScopeQueryTests
{
    [Theory]
    [InlineData("", "")]                    // nothing said: all live accounts
    [InlineData("?a=U1,U2", "U1 U2")]
    [InlineData("?a=U1&a=U2&a=U1", "U1 U2")] // as the form without script sends it
    [InlineData("?a=paper", "DU3")]
    public void Reads_accounts(string query, string ids) =>
        Assert.Equal(ids, string.Join(' ', ScopeQuery.Of(PageAddressTests.Of(query), [Account("U1"), Account("DU3")]).Scope.Accounts));

    [Fact]
    public void Names_a_currency_that_is_none()
    {
        var query = ScopeQuery.Of(PageAddressTests.Of("?c=euros"), []);
        Assert.Null(query.Scope.Display);
        Assert.Contains("'euros'", Assert.Single(query.Wrong), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_why_there_is_no_answer()
    {
        Assert.Contains("U9", ScopeQuery.Trouble(new ScopedAnswer<int>.UnknownAccount(new AccountId("U9"), [])), StringComparison.Ordinal);
        Assert.Contains(
            "never added",
            ScopeQuery.Trouble(new ScopedAnswer<int>.PaperWithLive(new AccountId("DU3"), new AccountId("U1"))),
            StringComparison.Ordinal);
        Assert.Null(ScopeQuery.Trouble(new ScopedAnswer<int>.Shown(1)));
    }

    private static AccountView Account(string id) => new(
        new AccountId(id), null, null, new AccountId(id).IsPaper, null, null, null, null, null, 0, 0, NotImported,
            new(NotImported, null, null, null), "");

    private static Figure NotImported => Figure.Unknown("Nothing is imported yet.");
}
