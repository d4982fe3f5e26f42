using System.Collections.Immutable;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>What past to imagine. The same options give the same history on every machine.</summary>
public sealed record HistoryOptions
{
    /// <summary>Chooses one of the possible histories.</summary>
    public required int Seed { get; init; }

    /// <summary>First day on which an account may open.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Last day of the history.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The accounts, each opened inside the history with nothing before.</summary>
    public ImmutableArray<AccountPlan> Accounts { get; init; } = DemoAccounts;

    /// <summary>Executions an account makes on a day, on average; 0 or more.</summary>
    public decimal TradesPerDay { get; init; } = 0.6m;

    /// <summary>Asset classes that are traded: any of <c>STK, OPT, FUT, BOND, CASH</c>.</summary>
    public ImmutableHashSet<AssetClass> Classes { get; init; } =
        [AssetClass.Stock, AssetClass.Option, AssetClass.Future, AssetClass.Bond, AssetClass.Forex];

    /// <summary>Special events.</summary>
    public HistoryEvents Events { get; init; } = HistoryEvents.Demo;

    /// <summary>Two live accounts, in euro and dollar, and a paper one.</summary>
    public static ImmutableArray<AccountPlan> DemoAccounts { get; } =
    [
        new(new AccountId("U1000001"), "Main", Universe.Eur, 150_000),
        new(new AccountId("U1000002"), "Trading", Universe.Usd, 90_000, 35),
        new(new AccountId("DU1000003"), "Paper", Universe.Usd, 1_000_000, 10),
    ];

    /// <summary>Three years until a day, as the demo shows them.</summary>
    public static HistoryOptions Demo(int seed, DateOnly lastDay) =>
        new() { Seed = seed, FirstDay = lastDay.AddYears(-3).AddDays(1), LastDay = lastDay };

    /// <summary>The same with so many executions in all accounts together, roughly.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 0.</exception>
    public HistoryOptions WithTrades(int trades)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trades);
        var days = TradingCalendar.Days(FirstDay, LastDay).Count();
        var accountDays = Accounts.Sum(account => Math.Max(1, days - account.OpensAfterDays));
        return this with { TradesPerDay = decimal.Round((decimal)trades / Math.Max(1, accountDays), 6) };
    }

    /// <summary>Checks that a history can be made of the options.</summary>
    /// <exception cref="ArgumentException">An option is out of range; the message names it, its value and what is legal.</exception>
    public void Validate()
    {
        if (LastDay < FirstDay)
            throw new ArgumentException(
                $"LastDay is {LastDay:yyyy-MM-dd}, before FirstDay {FirstDay:yyyy-MM-dd}; give a day on or after it.");
        if (!TradingCalendar.Days(FirstDay, LastDay).Any())
            throw new ArgumentException(
                $"No trading day lies between {FirstDay:yyyy-MM-dd} and {LastDay:yyyy-MM-dd}; give a longer range.");
        if (FirstDay.Year < 2000 || LastDay.Year > 2098)
            throw new ArgumentException(
                $"The range {FirstDay:yyyy-MM-dd} to {LastDay:yyyy-MM-dd} leaves the years 2000 to 2098 that the calendar knows.");
        if (Accounts.IsDefaultOrEmpty)
            throw new ArgumentException("Accounts is empty; give at least one account.");
        if (Accounts.Select(account => account.Id).Distinct().Count() != Accounts.Length)
            throw new ArgumentException("Accounts names an id twice; give each account an id of its own.");
        if (TradesPerDay is < 0 or > 5_000)
            throw new ArgumentException($"TradesPerDay is {TradesPerDay}; give a number from 0 to 5000.");
        foreach (var account in Accounts)
        {
            if (!Universe.Currencies.Contains(account.BaseCurrency))
                throw new ArgumentException(
                    $"Account {account.Id} has base currency {account.BaseCurrency}; give one of CHF, EUR, USD.");
            if (account.OpeningDeposit <= 0)
                throw new ArgumentException($"Account {account.Id} opens with {account.OpeningDeposit}; give a deposit above 0.");
        }
    }
}
