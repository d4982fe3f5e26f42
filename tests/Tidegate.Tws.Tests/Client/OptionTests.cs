using Tidegate.TestKit;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Executions;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Quotes;
using Tidegate.Tws.Session;

namespace Tidegate.Tws.Tests.Client;

/// <summary>What options are worth, and what becomes of them at their end.</summary>
public sealed class OptionTests
{
    private static readonly Contract Call = new()
    {
        Symbol = "AAPL",
        SecurityType = SecurityType.Option,
        Exchange = "SMART",
        Currency = "USD",
        Strike = 250,
        Right = "C",
        LastTradeDateOrContractMonth = "20261218",
    };

    [Theory]
    [InlineData(200)]
    [InlineData(225)]
    public async Task A_volatility_and_a_price_are_worked_out(int version)
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync(version);
        peer.On<RequestImpliedVolatility>(asked => peer.SendAsync(
            Computed(asked.RequestId, 0.25, (double)asked.OptionPrice, (double)asked.UnderlyingPrice)));
        peer.On<RequestOptionPrice>(asked => peer.SendAsync(
            Computed(asked.RequestId, asked.Volatility, 7.5, (double)asked.UnderlyingPrice)));

        var implied = await scene.Client.Quotes.ImpliedVolatilityAsync(Call, 8.25m, 251);
        Assert.Equal((0.25, 8.25, 251), (implied.ImpliedVolatility, implied.Price, implied.UnderlyingPrice));
        var priced = await scene.Client.Quotes.OptionPriceAsync(Call, 0.2, 251);
        Assert.Equal((0.2, 7.5, 251), (priced.ImpliedVolatility, priced.Price, priced.UnderlyingPrice));
    }

    [Fact]
    public async Task What_cannot_be_worked_out_is_refused_and_what_is_not_answered_given_up()
    {
        await using var scene = new ClientScene(options => options with { KeepAlive = TimeSpan.FromHours(1) }, new FakeTime());
        var peer = await scene.ConnectAsync();
        var implied = scene.Client.Quotes.ImpliedVolatilityAsync(Call, 8.25m, 251);
        var asked = (await peer.ExpectAsync<RequestImpliedVolatility>()).RequestId;
        await peer.SendAsync(new GatewayNotice(asked, 200, "No security definition has been found for the request", "", 0));
        Assert.Equal(200, (await Assert.ThrowsAsync<TwsException>(() => implied)).Error.Code);

        implied = scene.Client.Quotes.ImpliedVolatilityAsync(Call, 8.25m, 251);
        asked = (await peer.ExpectAsync<RequestImpliedVolatility>()).RequestId;
        var priced = scene.Client.Quotes.OptionPriceAsync(Call, 0.2, 251);
        var other = (await peer.ExpectAsync<RequestOptionPrice>()).RequestId;
        await scene.PassAsync(TimeSpan.FromSeconds(5), "the time limit", () => implied.IsCompleted && priced.IsCompleted);
        await Assert.ThrowsAsync<TimeoutException>(() => implied);
        await Assert.ThrowsAsync<TimeoutException>(() => priced);
        object[] cancels = [await peer.NextAsync(), await peer.NextAsync()];
        Assert.Contains(new CancelImpliedVolatility(asked), cancels);
        Assert.Contains(new CancelOptionPrice(other), cancels);
    }

    [Theory]
    [InlineData(200, false, 1)]
    [InlineData(225, false, 1)]
    [InlineData(225, true, 2)]
    public async Task An_exercise_is_followed_as_an_order_is(int version, bool lapse, int action)
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync(version);
        var exercising = scene.Client.Orders.ExerciseAsync(Call, 2, "DU9000001", lapse, isForced: true);
        var sent = await peer.ExpectAsync<ExerciseOptions>();
        Assert.Equal((1, action, 2, "DU9000001", true), (sent.OrderId, sent.Action, sent.Quantity, sent.Account, sent.Override));
        Assert.Equal(250, sent.Contract.Strike);
        Assert.False(exercising.IsCompleted);
        await peer.SendAsync(new OrderStatus(1, OrderStates.PreSubmitted, 0, 2, 0, 4711, 0, 0, 7, "", 0));
        var exercise = await exercising;
        Assert.Equal((4711, 2m), (exercise.Progress.PermId, exercise.Progress.Order.TotalQuantity));
        // Its number is taken.
        _ = scene.Client.Orders.PlaceAsync(ClientScene.Apple, ClientScene.Limit());
        Assert.Equal(2, (await peer.ExpectAsync<PlaceOrder>()).OrderId);
    }

    [Fact]
    public async Task A_refused_exercise_has_ended_by_that_and_a_silent_one_is_looked_up()
    {
        await using var scene = new ClientScene(options => options with { KeepAlive = TimeSpan.FromHours(1) }, new FakeTime());
        var peer = (await scene.ConnectAsync()).AnswerLookUps(typeof(RequestOpenOrders));
        var exercising = scene.Client.Orders.ExerciseAsync(Call, 2, "DU9000001");
        var sent = await peer.ExpectAsync<ExerciseOptions>();
        await peer.SendAsync(new GatewayNotice(sent.OrderId, 322, "No unlapsed position exists in this option in account.", "", 0));
        var refused = await exercising;
        Assert.Equal(322, Assert.IsType<OrderEnd.Rejected>(await refused.Ended).Error.Code);

        exercising = scene.Client.Orders.ExerciseAsync(Call, 2, "DU9000001");
        await peer.ExpectAsync<ExerciseOptions>();
        await scene.PassAsync(TimeSpan.FromSeconds(2), "the time limit", () => exercising.IsCompleted);
        Assert.True((await exercising).Progress.IsUnknown);
        await peer.ExpectAsync<RequestOpenOrders>();
    }

    private static TickOptionComputation Computed(int id, double volatility, double price, double underlying) =>
        new(id, 53, 1, volatility, 0.5, price, 0, 0.01, 0.2, -0.05, underlying);
}
