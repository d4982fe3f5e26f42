using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;
using static Tidegate.Domain.Tests.Portfolio.TradesOf;

namespace Tidegate.Domain.Tests.Portfolio;

public sealed class AccountPortfolioTests
{
    private static readonly DateOnly Day = new(2025, 1, 2);

    [Fact]
    public void Net_worth_adds_values_cash_and_accruals_and_futures_count_nothing() // performance.md EX-01
    {
        var portfolio = AccountPortfolio.Of(Ex01());

        Assert.Equal(19_552.055m, portfolio.NetWorth.Broker);
        Assert.Equal(41.40m, portfolio.Accruals.Value);
        Assert.Equal(0m, portfolio.Holdings.Single(h => h.Instrument.SettlesDaily).Contribution.Value);
    }

    [Fact]
    public void A_bond_is_quoted_per_cent_of_its_face() // performance.md EX-02
    {
        var bond = new Instrument(new("9"), AssetClass.Bond, "B", "", Eur, 1);

        Assert.Equal(9_825.00m, 10_000 * 98.25m * bond.EffectiveMultiplier);
        Assert.Equal(0.01m, (bond with { Multiplier = 0 }).EffectiveMultiplier);
    }

    [Fact]
    public void A_history_from_the_opening_that_adds_up_leads()
    {
        var portfolio = AccountPortfolio.Of(Facts(opened: Day, brokerQuantity: 10, brokerCash: 499));

        Assert.True(portfolio.Reach.Complete);
        var holding = Assert.Single(portfolio.Holdings);
        Assert.Equal((FigureLead.Ours, FigureState.Matched), (holding.Quantity.Lead, holding.Quantity.State));
        Assert.Equal(501m, holding.Cost.Value);
        Assert.Equal((1_019m, FigureLead.Ours), (portfolio.NetWorth.Value, portfolio.NetWorth.Lead));
        Assert.Equal(FigureState.Matched, portfolio.Broker.Worst);
        Assert.Equal(19m, portfolio.TotalChange.Amount.Value);
    }

    [Fact]
    public void A_history_that_starts_in_the_middle_rests_on_derived_lots_and_says_so()
    {
        var portfolio = AccountPortfolio.Of(Facts(opened: new(2020, 1, 1), brokerQuantity: 110, brokerCash: 3_499));

        var quantity = Assert.Single(portfolio.Holdings).Quantity;
        Assert.Equal((110m, 110m, 110m), (quantity.Value, quantity.Ours, quantity.Broker));
        Assert.Equal((FigureLead.Ours, FigureState.Estimated), (quantity.Lead, quantity.State));
        Assert.Contains("in the middle", quantity.Reason);
        Assert.Equal(FigureState.Estimated, portfolio.NetWorth.State);
        Assert.Equal(FigureState.Matched, Assert.Single(portfolio.Cash).End.State);
    }

    [Fact]
    public void A_difference_names_the_section_that_is_not_booked()
    {
        var facts = Facts(opened: Day, brokerQuantity: 20, brokerCash: 499) with { Unbooked = [new("CorporateActions", new("1"), Usd, 1)] };

        var quantity = Assert.Single(AccountPortfolio.Of(facts).Holdings).Quantity;

        Assert.Equal(FigureState.Explained, quantity.State);
        Assert.Equal("1 row of section CorporateActions about ABC: kept and not booked.", quantity.Reason);
    }

    [Fact]
    public void A_difference_that_nothing_explains_is_broken()
    {
        var portfolio = AccountPortfolio.Of(Facts(opened: Day, brokerQuantity: 11, brokerCash: 499));

        Assert.Equal(FigureState.Broken, portfolio.Broker.Worst);
        Assert.Equal("quantity", portfolio.Broker.Differences.Single(d => d.Figure.Difference == -1).Kind);
    }

    [Fact]
    public void What_is_transferred_in_counts_as_paid_in_at_its_market_value() // performance.md §15
    {
        var facts = Facts(opened: Day, brokerQuantity: 15, brokerCash: 749);
        var portfolio = AccountPortfolio.Of(facts with
        {
            Entries = [.. facts.Entries, Moved(2, 5, price: 40, value: 260), Moved(3, 0) with { Cash = 250, Instrument = default }],
            Positions = PositionSnapshot.Of(Day, [new(new("1"), Usd, 15, 52, 780, 701, 79)]),
        });

        Assert.Equal((1_510m, 19m), (portfolio.TotalChange.NetDeposits, portfolio.TotalChange.Amount.Value));
        Assert.Equal(FigureState.Matched, portfolio.Broker.Worst);
    }

    [Fact]
    public void An_action_that_waits_for_a_person_makes_its_figures_estimates()
    {
        var facts = Facts(opened: Day, brokerQuantity: 10, brokerCash: 499);
        var portfolio = AccountPortfolio.Of(facts with { Entries = [.. facts.Entries, Leg(2, "9", 5, "ZZ"), Leg(3, "9", 0, "ZZ")] });

        Assert.Equal(FigureState.Broken, portfolio.Broker.Worst); // the snapshot lacks what the action brought
        Assert.Equal(FigureState.Matched, portfolio.Holdings.Single(h => h.Instrument.Symbol == "ABC").Cost.State);
        Assert.Equal(FigureState.Estimated, AccountPortfolio.Of(facts with
        {
            Entries = [.. facts.Entries, Leg(2, "1", 5, "ZZ")],
            Positions = PositionSnapshot.Of(Day, [new(new("1"), Usd, 15, 52, 780, 501, 279)]),
        }).Holdings[0].Quantity.State);
    }

    [Fact]
    public void An_empty_account_has_no_figures_and_says_why()
    {
        var portfolio = AccountPortfolio.Of(new() { Account = new("U1"), Rates = new([]) });

        Assert.Null(portfolio.NetWorth.Value);
        Assert.NotNull(portfolio.NetWorth.Reason);
        Assert.Null(portfolio.AsOf);
    }

    private static AccountFacts Facts(DateOnly opened, decimal brokerQuantity, decimal brokerCash) => new()
    {
        Account = new("U1"),
        BaseCurrency = Usd,
        Opened = opened,
        Entries = [Cash("Deposits & Withdrawals", 1_000), Stock(1, 10, 50, -1)],
        Instruments = new Dictionary<InstrumentId, Instrument> { [new("1")] = new(new("1"), AssetClass.Stock, "ABC", "", Usd, 1) },
        Positions = PositionSnapshot
            .Of(Day, [new(new("1"), Usd, brokerQuantity, 52, brokerQuantity * 52, 501, (brokerQuantity * 52) - 501)]),
        Cash = new(new(Day, Day), [new(Usd, 0, brokerCash, brokerCash)], 0, brokerCash),
        FirstCash = new(new(Day, Day), [new(Usd, opened == Day ? 0 : 3_000, brokerCash, brokerCash)], null, brokerCash),
        Windows = [new(new(Day, Day), HasTrades: true, HasCash: true)],
        Rates = new([]),
    };

    private static AccountFacts Ex01()
    {
        Instrument[] instruments =
        [
            new(new("1"), AssetClass.Stock, "AAPL", "", Usd, 1),
            new(new("2"), AssetClass.Option, "OPT", "", Usd, 100),
            new(new("3"), AssetClass.Stock, "VOD", "", Currency.Parse("GBX"), 1),
            new(new("4"), AssetClass.Future, "FUT", "", Usd, 50),
        ];
        return new()
        {
            Account = new("U1"),
            BaseCurrency = Eur,
            Instruments = instruments.ToDictionary(i => i.Id),
            Positions = PositionSnapshot.Of(Day,
            [
                new(new("1"), Usd, 100, 210, null, null, null),
                new(new("2"), Usd, -2, 12.50m, null, null, null),
                new(new("3"), Currency.Parse("GBX"), 500, 74.30m, null, null, null),
                new(new("4"), Usd, 1, 5_400, null, null, null),
            ]),
            Cash = new(new DaySpan(Day, Day), [new(Eur, null, 5_000, null), new(Usd, null, -3_200, null)], null, null),
            NavDays = [new(Day, 19_552.055m, 2_056, 41.40m)],
            Rates = new([new(Day, Usd, Eur, 0.92m), new(Day, Currency.Parse("GBP"), Eur, 1.17m)]),
        };
    }
}
