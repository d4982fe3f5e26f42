using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Accounts;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Tests.Exchange;

/// <summary>An exchange on a Wednesday at 10:00 in New York, with prices that the test writes and a list of what happened.</summary>
internal sealed class ExchangeScene
{
    public const int Client = 7;

    public static readonly DateTimeOffset Start = new(2026, 3, 4, 15, 0, 0, TimeSpan.Zero);
    public static readonly AccountId Account = new("DU1000003");
    public static readonly long Apple = KnownInstruments.Apple.Instrument.Conid;

    public ExchangeScene(
        decimal deposit = 1_000_000, bool generated = false, int seed = 1, CommissionPlan plan = CommissionPlan.Fixed,
        Func<ExchangeOptions, ExchangeOptions>? with = null)
    {
        var options = new ExchangeOptions
        {
            Start = Start,
            Seed = seed,
            Prices = generated ? null : Prices,
            Accounts = [new AccountStart(Account, "Paper", Universe.Usd, deposit)],
            Commissions = plan,
        };
        Exchange = new SimulatedExchange(with?.Invoke(options) ?? options);
        Exchange.Subscribe(Events.Add);
        Quote(0, 99.99m, 100.01m);
    }

    public ScriptedPrices Prices { get; } = new();

    public SimulatedExchange Exchange { get; }

    public List<ExchangeEvent> Events { get; } = [];

    /// <summary>Names of what happened to an order, in order.</summary>
    public string Story(int id) => string.Join(
        ' ', Events.OfType<ExchangeEvent.OfOrder>().Where(one => one.Order.Key.OrderId == id)
            .Select(one => one.GetType().Name["Order".Length..]));

    public IEnumerable<Execution> Fills(int id) =>
        Events.OfType<ExchangeEvent.OrderExecuted>().Where(one => one.Order.Key.OrderId == id).Select(one => one.Execution);

    public void Quote(int second, decimal bid, decimal ask, decimal size = 1_000, decimal? last = null) =>
        Prices.From(Start.AddSeconds(second), Apple, bid, ask, size, last);

    public void Run(int seconds) => Exchange.RunUntil(Exchange.Now.AddSeconds(seconds));

    public OrderState Order(int id) => Exchange.Order(new OrderKey(Client, id))!;

    public static OrderTerms Buy(decimal quantity, string type = "MKT", decimal? limit = null, decimal? aux = null, string tif = "DAY") =>
        new()
        {
            Conid = Apple,
            Side = OrderSide.Buy,
            Quantity = quantity,
            Type = type,
            LimitPrice = limit,
            AuxPrice = aux,
            TimeInForce = tif,
        };

    public static OrderTerms Sell(decimal quantity, string type = "MKT", decimal? limit = null, decimal? aux = null, string tif = "DAY") =>
        Buy(quantity, type, limit, aux, tif) with { Side = OrderSide.Sell };

    public Placement Try(int id, OrderTerms terms) => Exchange.Place(new OrderKey(Client, id), terms);

    public OrderState Place(int id, OrderTerms terms) => Assert.IsType<Placement.Accepted>(Try(id, terms)).Order;

    public (int Code, string Text) Refused(int id, OrderTerms terms) => Assert.IsType<Placement.Refused>(Try(id, terms)) is var refused
        ? (refused.Code, refused.Text)
        : default;
}
