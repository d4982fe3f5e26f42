using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Tests.Statements;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class ExerciseTests
{
    private const int Day = 24 * 3600;
    private static readonly DateOnly Friday = new(2026, 3, 6);

    private readonly ExchangeScene scene = new();

    public ExerciseTests() => scene.Quote(0, 199.99m, 200.01m);

    [Fact]
    public void An_exercise_delivers_shares_at_the_strike_with_the_close_of_the_day()
    {
        var call = Bought(3, strike: 190, price: 10);
        Assert.Equal(2, Accepted(call, 2));
        Assert.Equal(3, Held(call));
        scene.Run(Day);
        Assert.Equal((1m, 200m), (Held(call), Held(Apple)));
        // 190 a share and the premium of 10, with its commission.
        var shares = scene.Exchange.Books(Account).Positions[Apple];
        Assert.InRange(shares.Cost, 40_000, 40_005);
        Assert.Equal(0, scene.Exchange.ProfitAndLoss(Account).Realized);
    }

    [Fact]
    public void An_option_that_is_to_lapse_is_gone_without_shares_and_the_rest_is_exercised()
    {
        var call = Bought(3, strike: 190, price: 10);
        Assert.Equal(2, Accepted(call, 2, lapses: true, overrides: true));
        scene.Run(3 * Day);
        Assert.Equal((0m, 100m), (Held(call), Held(Apple)));
    }

    [Theory]
    [InlineData(190, 1, false, false, 0)]
    [InlineData(210, 1, false, false, 321)] // out of the money
    [InlineData(210, 1, false, true, 0)]
    [InlineData(210, 1, true, false, 0)] // what would happen anyway
    [InlineData(190, 1, true, false, 321)] // in the money
    [InlineData(190, 1, true, true, 0)]
    [InlineData(190, 4, false, false, 321)] // more than is held
    [InlineData(190, 0, false, false, 321)]
    public void What_the_broker_would_not_do_by_itself_has_to_override(int strike, int quantity, bool lapses, bool overrides, int code)
    {
        var answer = scene.Exchange.Exercise(new ExerciseRequest(Account, Bought(3, strike, price: 10), quantity, lapses, overrides));
        Assert.Equal(code, (answer as ExerciseAnswer.Refused)?.Code ?? 0);
        Assert.Equal(code == 0, scene.Events.OfType<ExchangeEvent.ExerciseReceived>().Any());
    }

    [Fact]
    public void Wishes_add_up_to_what_is_held_and_only_options_can_be_exercised()
    {
        var call = Bought(3, strike: 190, price: 10);
        Accepted(call, 2);
        Assert.Equal(321, Refused(call, 2));
        Assert.Equal(3, Accepted(call, 1));
        Assert.Equal(321, Refused(Apple, 1));
        Assert.Equal(200, Refused(1, 1));
        var index = scene.Exchange.Listings.Option(KnownInstruments.Spx.Instrument.Conid, new DateOnly(2026, 3, 20), 5_000, isCall: true)!;
        scene.Prices.From(Start, index.Conid, 10, 10, 100);
        scene.Prices.From(Start, KnownInstruments.Spx.Instrument.Conid, 6_000, 6_000);
        scene.Place(9, Buy(1) with { Conid = index.Conid });
        Assert.Equal(321, Refused(index.Conid, 1));
    }

    [Fact]
    public void A_statement_over_it_holds_all_identities()
    {
        var generated = new ExchangeScene(generated: true);
        var call = generated.Exchange.Listings.Option(Apple, Friday, 220, isCall: true)!.Conid;
        generated.Place(1, Buy(5) with { Conid = call });
        generated.Exchange.Exercise(new ExerciseRequest(Account, call, 2, Lapses: false, Overrides: true));
        generated.Exchange.Exercise(new ExerciseRequest(Account, call, 1, Lapses: true, Overrides: true));
        generated.Run(4 * Day);
        Assert.Equal(400, generated.Exchange.Books(Account).Held(KnownInstruments.Apple.Instrument));
        IdentityScript.AllHold(generated.Exchange, Account, new DateOnly(2026, 3, 4), Friday);
    }

    private long Bought(int quantity, decimal strike, decimal price)
    {
        var call = scene.Exchange.Listings.Option(Apple, Friday, strike, isCall: true)!.Conid;
        scene.Prices.From(Start, call, price, price, 100);
        Assert.Equal(OrderStatus.Filled, scene.Place(1, Buy(quantity) with { Conid = call }).Status);
        return call;
    }

    private decimal Accepted(long conid, decimal quantity, bool lapses = false, bool overrides = false) =>
        Assert.IsType<ExerciseAnswer.Accepted>(
            scene.Exchange.Exercise(new ExerciseRequest(Account, conid, quantity, lapses, overrides))).Quantity;

    private int Refused(long conid, decimal quantity) => Assert.IsType<ExerciseAnswer.Refused>(
        scene.Exchange.Exercise(new ExerciseRequest(Account, conid, quantity, Lapses: false, Overrides: false))).Code;

    private decimal Held(long conid) =>
        scene.Exchange.Books(Account).Positions.TryGetValue(conid, out var position) ? position.Quantity : 0;
}
