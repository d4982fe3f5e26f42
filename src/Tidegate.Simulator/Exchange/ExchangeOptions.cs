using System.Collections.Immutable;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Accounts;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Exchange;

/// <summary>What a simulated exchange begins with. The same options and the same calls at the same instants give the same events.</summary>
public sealed record ExchangeOptions
{
    /// <summary>Chooses one of the possible markets.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Where the exchange's time begins.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>The accounts, each with an id of its own.</summary>
    public ImmutableArray<AccountStart> Accounts { get; init; } =
    [
        new(new AccountId("DU1000003"), "Paper", Universe.Usd, 1_000_000),
        new(new AccountId("DU1000004"), "Paper in euro", Universe.Eur, 250_000),
    ];

    /// <summary>The daily closes that prices meet; three years before the start until five after it when null.</summary>
    public SimulatedMarket? Market { get; init; }

    /// <summary>Where prices come from; generated ones on the market's daily closes when null.</summary>
    public IPriceSource? Prices { get; init; }

    /// <summary>Price list for US stocks.</summary>
    public CommissionPlan Commissions { get; init; } = CommissionPlan.Fixed;

    /// <summary>The broker closes positions of an account whose excess liquidity is below zero, in regular hours of New York.</summary>
    public bool LiquidatesOnDeficit { get; init; } = true;

    /// <summary>
    /// Refuses the fourth day trade within five trading days to an account with less than 25,000 dollars. Children of other orders, which
    /// protect what their parent opened, go on.
    /// </summary>
    public bool LimitsDayTrades { get; init; }

    /// <summary>Dividends with their tax, coupons and interest are booked, as statements show them.</summary>
    public bool BooksIncome { get; init; } = true;

    /// <summary>Stocks that split while the exchange is open.</summary>
    public ImmutableArray<StockSplit> Splits { get; init; } = [];

    /// <summary>Checks that an exchange can be opened with the options.</summary>
    /// <exception cref="ArgumentException">An option is out of range; the message names it, its value and what is legal.</exception>
    public void Validate()
    {
        if (Accounts.IsDefaultOrEmpty)
            throw new ArgumentException("Accounts is empty; give at least one account.");
        if (Accounts.DistinctBy(account => account.Id).Count() != Accounts.Length)
            throw new ArgumentException("Accounts names an id twice; give each account an id of its own.");
        foreach (var account in Accounts)
        {
            if (!Valuation.Currencies.Contains(account.BaseCurrency))
            {
                var legal = string.Join(", ", Valuation.Currencies);
                throw new ArgumentException($"Account {account.Id} has base currency {account.BaseCurrency}; give one of {legal}.");
            }

            if (account is { Past: null, Deposit: <= 0 })
                throw new ArgumentException($"Account {account.Id} opens with {account.Deposit}; give a deposit above 0.");
        }

        var day = NewYorkTime.DayOf(Start);
        ValidateSplits(day);
        if (Market is { } market && (day <= market.Days[0] || day > market.Days[^1]))
            throw new ArgumentException(
                $"Start is {day:yyyy-MM-dd}, outside of the market from {market.Days[0]:yyyy-MM-dd} to {market.Days[^1]:yyyy-MM-dd}.");
    }

    private void ValidateSplits(DateOnly start)
    {
        var listings = new Listings(() => start);
        foreach (var split in Splits)
        {
            var what = $"Splits names {split.Conid} on {split.Day:yyyy-MM-dd}";
            if (listings.ByConid(split.Conid) is not { SecType: "STK" } || !listings.OptionChains(split.Conid).IsEmpty)
                throw new ArgumentException($"{what}; give a listed stock without options.");
            if (split.Day <= start || !TradingCalendar.IsOpen(split.Day))
                throw new ArgumentException($"{what}; give a trading day after {start:yyyy-MM-dd}.");
            if (split.Old <= 0 || split.New <= split.Old)
                throw new ArgumentException($"{what}, {split.New} for {split.Old}; give more new shares than old ones, and both above 0.");
        }

        if (Splits.DistinctBy(split => (split.Conid, split.Day)).Count() != Splits.Length)
            throw new ArgumentException("Splits names a stock twice on a day; give each split a day of its own.");
    }
}
