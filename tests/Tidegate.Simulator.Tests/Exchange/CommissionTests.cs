using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Accounts;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class CommissionTests
{
    private static readonly Listings Listings = new(() => new DateOnly(2026, 3, 4));

    [Theory]
    [InlineData("AAPL", CommissionPlan.Fixed, 1_000, 100, 5.00)]
    [InlineData("AAPL", CommissionPlan.Fixed, 100, 100, 1.00)] // least
    [InlineData("AAPL", CommissionPlan.Fixed, 1_000, 0.25, 2.50)] // at most 1 %
    [InlineData("AAPL", CommissionPlan.Fixed, 0.5, 100, 0.50)] // 1 % is less than the least
    [InlineData("AAPL", CommissionPlan.Tiered, 1_000, 100, 3.50)]
    [InlineData("AAPL", CommissionPlan.Tiered, 10, 100, 0.35)]
    [InlineData("SAP", CommissionPlan.Fixed, 100, 200, 10.00)] // 0.05 %
    [InlineData("SAP", CommissionPlan.Fixed, 1, 200, 3.00)]
    [InlineData("ALPM", CommissionPlan.Fixed, 1, 90, 5.00)] // francs
    [InlineData("OPT", CommissionPlan.Fixed, 10, 5, 6.50)]
    [InlineData("OPT", CommissionPlan.Fixed, 1, 5, 1.00)]
    [InlineData("ES", CommissionPlan.Fixed, 2, 6_000, 4.50)]
    [InlineData("MES", CommissionPlan.Fixed, 2, 6_000, 1.24)]
    [InlineData("BTC", CommissionPlan.Fixed, 0.5, 60_000, 54.00)]
    [InlineData("BTC", CommissionPlan.Fixed, 0.01, 60_000, 1.75)]
    [InlineData("BTC", CommissionPlan.Fixed, 0.001, 60_000, 0.60)] // at most 1 %
    [InlineData("CRWB", CommissionPlan.Fixed, 20_000, 98, 12.50)]
    public void Orders_cost_what_the_price_lists_say(string symbol, CommissionPlan plan, double quantity, double price, double commission)
    {
        var listing = symbol switch
        {
            "OPT" => Listings.Option(Apple, new DateOnly(2026, 3, 20), 220, isCall: true)!,
            "ES" or "MES" => Listings.FuturesOf(symbol)[0],
            "CRWB" => Listings.Lasting.Single(one => one.Symbol == symbol && one.SecType == "BOND"),
            _ => Listings.Lasting.Single(one => one.Symbol == symbol && one.SecType != "BOND"),
        };
        Assert.Equal((decimal)commission,
            Commissions.OfOrder(listing, plan, (decimal)quantity, listing.Instrument.Money((decimal)quantity, (decimal)price)));
    }

    [Fact]
    public void A_minimum_is_paid_once_however_the_order_fills()
    {
        var scene = new ExchangeScene();
        scene.Quote(0, 99.99m, 100.01m, size: 30);
        scene.Place(1, Buy(100));
        scene.Run(5);
        Assert.Equal([1.00m, 0, 0, 0], scene.Fills(1).Select(fill => fill.Commission));
    }
}
