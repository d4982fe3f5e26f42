using Tidegate.Simulator.Gateway;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Executions;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Session;

namespace Tidegate.Simulator.Tests.Gateway;

/// <summary>Exercising options by hand over the gateway.</summary>
public sealed class GatewayExerciseTests
{
    private const int Apple = 265598;

    [Theory]
    [InlineData(176)]
    [InlineData(225)]
    public async Task An_option_that_is_exercised_becomes_shares_with_the_close_of_the_day(int version)
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync(version);
        var option = InTheMoney(scene);
        var buy = GatewayScene.Market(1, "BUY", 2) with { Contract = option };
        client.Send(buy);
        await client.SeeAsync<OrderStatus>(status => status.Status == OrderStates.Filled);
        await client.SettleAsync();

        client.Send(Exercise(2, option, 1));
        Assert.Equal(["status 2 PreSubmitted 0"], GatewayScene.Words(await client.SettleAsync()));
        client.Send(Exercise(3, option, 2));
        Assert.Equal(321, (await client.SeeAsync<GatewayNotice>(notice => notice.RequestId == 3)).Code);

        scene.Time.Advance(TimeSpan.FromHours(11));
        await client.SeeAsync<OrderStatus>(status => status is { OrderId: 2, Status: OrderStates.Filled });
        var held = scene.Gateway.Exchange.Books(new(GatewayScene.Account)).Positions;
        Assert.Equal((100m, 1m), (held[Apple].Quantity, held[option.ConId].Quantity));
    }

    [Fact]
    public async Task What_cannot_be_exercised_is_refused()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        client.Send(Exercise(1, GatewayScene.Apple, 1));
        client.Send(Exercise(2, InTheMoney(scene), 1) with { Action = 3 });
        client.Send(Exercise(3, InTheMoney(scene), 1));
        Assert.Equal(["notice 1 321", "notice 2 321", "notice 3 321"], GatewayScene.Words(await client.SettleAsync()));

        scene.Fault(GatewayFaults.ReadOnly);
        client.Send(Exercise(4, InTheMoney(scene), 1));
        var refused = await client.SeeAsync<GatewayNotice>(notice => notice.RequestId == 4);
        Assert.Contains("Read-Only", refused.Text, StringComparison.Ordinal);
    }

    private static ExerciseOptions Exercise(int id, Contract option, int quantity) =>
        new(id, option, 1, quantity, GatewayScene.Account, Override: false, "", "", ProfessionalCustomer: false);

    private static Contract InTheMoney(GatewayScene scene)
    {
        var exchange = scene.Gateway.Exchange;
        var chain = exchange.Listings.OptionChains(Apple)[0];
        var strike = chain.Strikes.Last(one => one < exchange.Quote(Apple)!.Last - 20);
        var option = exchange.Listings.Option(Apple, chain.Expirations[2], strike, isCall: true)!;
        return new() { ConId = (int)option.Conid, Exchange = "SMART" };
    }
}
