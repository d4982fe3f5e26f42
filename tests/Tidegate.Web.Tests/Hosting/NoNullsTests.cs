using System.Net;
using Tidegate.Domain.Workspaces;

namespace Tidegate.Web.Tests.Hosting;

public sealed class NoNullsTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    // A scanner found the first two: the database does not take the character, and the page fell over it.
    [Theory]
    [InlineData("/transactions?q=%2Fe%00")]
    [InlineData("/transactions/-/csv?q=%00")]
    [InlineData("/holdings?%00=1")]
    [InlineData("/instruments/%00")]
    public async Task An_address_with_a_NUL_is_the_senders_fault(string path)
    {
        using var viewer = await host.SignInAsync(Role.Viewer);
        using var answer = await viewer.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_with_a_NUL_is_the_senders_fault()
    {
        using var stranger = host.Stranger();
        using var answer = await stranger.LoginAsync("some\0body", "a password");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
