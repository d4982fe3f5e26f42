using System.Net;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Tests.Hosting;

public sealed class SignInRateLimitTests(SignInRateLimitTests.StrictHost host) : IClassFixture<SignInRateLimitTests.StrictHost>
{
    private const int Limit = 3;

    [Fact]
    public async Task One_address_tries_only_so_often_in_a_minute_but_may_look_at_the_form()
    {
        using var stranger = host.Stranger();
        for (var i = 0; i < Limit; i++)
        {
            using var refused = await stranger.LoginAsync($"nobody-{i}", "a wrong password");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        using var stopped = await stranger.LoginAsync("nobody", "a wrong password");

        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
        Assert.Contains("Too many attempts", await stopped.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await stranger.PageAsync("/login");
    }

    public sealed class StrictHost : WebHostFixture
    {
        protected override WebSettings Settings => base.Settings with { SignInsPerMinute = Limit };
    }
}
