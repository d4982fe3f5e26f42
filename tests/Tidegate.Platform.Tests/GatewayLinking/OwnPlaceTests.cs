using Tidegate.Platform.GatewayLinking;

namespace Tidegate.Platform.Tests.GatewayLinking;

public sealed class OwnPlaceTests
{
    [Theory]
    [InlineData(false, GatewayPlace.ThisMachine, "127.0.0.1")]
    [InlineData(false, GatewayPlace.Container, "127.0.0.1")] // its port is published on loopback
    [InlineData(false, GatewayPlace.Network, "")]            // only a person knows it
    [InlineData(true, GatewayPlace.ThisMachine, "host.docker.internal")]
    [InlineData(true, GatewayPlace.Container, "gateway")]
    [InlineData(true, GatewayPlace.Network, "")]
    public void A_container_changes_where_a_gateway_is(bool isContainer, GatewayPlace place, string host) =>
        Assert.Equal(host, new OwnPlace(isContainer).UsualHost(place));

    [Fact]
    public async Task The_own_address_is_measured_without_anyone_listening()
    {
        var sight = await new SeeOwnAddress(TimeProvider.System).RunAsync("127.0.0.1", 1, CancellationToken.None);

        Assert.Equal(new("127.0.0.1", "", IsLoopback: true), sight);
    }
}
