using Tidegate.TestKit;

namespace Tidegate.Web.Tests.Api;

/// <summary>
/// The description in docs/reference is the one that is served. After an intended change run the test with TIDEGATE_ACCEPT=1: it writes the
/// file anew, and the change shows up in review.
/// </summary>
public sealed class OpenApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string Committed = Path.Combine(Checkout.Root, "docs", "reference", "openapi.json");

    [Fact]
    public async Task The_committed_description_is_the_one_that_is_served()
    {
        using var stranger = host.Program(token: null);
        var served = await stranger.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative));
        if (Environment.GetEnvironmentVariable("TIDEGATE_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(Committed, served);
        }

        Assert.Equal(await File.ReadAllTextAsync(Committed), served);
    }
}
