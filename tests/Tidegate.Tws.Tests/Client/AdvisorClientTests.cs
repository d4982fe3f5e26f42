using Tidegate.Tws.Advisors;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Session;

namespace Tidegate.Tws.Tests.Client;

public sealed class AdvisorClientTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(225)]
    public async Task Groups_and_aliases_are_read_groups_replaced_and_tiers_listed(int version)
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync(version);
        peer.On<RequestAdvisorConfiguration>(asked => peer.SendAsync(new AdvisorConfiguration(asked.Type, $"<type{asked.Type}/>")));
        peer.On<ReplaceAdvisorConfiguration>(asked =>
            peer.SendAsync(new ReplaceAdvisorConfigurationEnd(asked.RequestId, $"{asked.Type} {asked.Xml}")));
        peer.On<RequestSoftDollarTiers>(asked => peer.SendAsync(new SoftDollarTiers(asked.RequestId, [new("Tier", "1", "First tier")])));

        var advisors = scene.Client.Advisors;
        // At the same time: their answers carry no number.
        Assert.Equal(["<type1/>", "<type3/>"], await Task.WhenAll(advisors.GroupsAsync(), advisors.AliasesAsync()));
        Assert.Equal("1 <ListOfGroups/>", await advisors.ReplaceGroupsAsync("<ListOfGroups/>"));
        Assert.Equal(new SoftDollarTier("Tier", "1", "First tier"), Assert.Single(await advisors.SoftDollarTiersAsync()));
    }

    [Fact]
    public async Task Who_is_no_advisor_is_refused_and_what_is_asked_of_orders_is_not()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        var open = scene.Client.Orders.AllOpenOrdersAsync();
        await peer.ExpectAsync<RequestAllOpenOrders>();
        var groups = scene.Client.Advisors.GroupsAsync();
        await peer.ExpectAsync<RequestAdvisorConfiguration>();
        await peer.SendAsync(new GatewayNotice(-1, 321, "FA data operations ignored for non FA customers.", "", 0));
        Assert.Equal(321, (await Assert.ThrowsAsync<TwsException>(() => groups)).Error.Code);
        Assert.False(open.IsCompleted);
        var replacing = scene.Client.Advisors.ReplaceGroupsAsync("<ListOfGroups/>");
        var asked = await peer.ExpectAsync<ReplaceAdvisorConfiguration>();
        await peer.SendAsync(new GatewayNotice(asked.RequestId, 321, "FA data operations ignored for non FA customers.", "", 0));
        Assert.Equal(321, (await Assert.ThrowsAsync<TwsException>(() => replacing)).Error.Code);
        await peer.SendAsync(default(OpenOrdersEnd));
        Assert.Empty(await open);
    }

    [Fact]
    public async Task A_gateway_in_read_only_mode_refuses_what_is_asked_of_orders_and_not_an_advisor()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        var groups = scene.Client.Advisors.GroupsAsync();
        await peer.ExpectAsync<RequestAdvisorConfiguration>();
        var open = scene.Client.Orders.AllOpenOrdersAsync();
        await peer.ExpectAsync<RequestAllOpenOrders>();
        await peer.SendAsync(new GatewayNotice(-1, 321, "The API interface is currently in Read-Only mode.", "", 0));
        Assert.Equal(321, (await Assert.ThrowsAsync<TwsException>(() => open)).Error.Code);
        await peer.SendAsync(new AdvisorConfiguration(1, "<ListOfGroups/>"));
        Assert.Equal("<ListOfGroups/>", await groups);
    }
}
