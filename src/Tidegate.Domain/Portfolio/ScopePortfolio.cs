using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>Figures of several accounts in one currency, converted with the broker's rates of the day.</summary>
public sealed record ScopePortfolio
{
    /// <summary>The accounts, each for itself.</summary>
    public required IReadOnlyList<AccountPortfolio> Accounts { get; init; }

    /// <summary>Currency of all sums.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The newest day of figures; null while there is none.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>When the broker made the newest statement; null while there is none.</summary>
    public required DateTimeOffset? Generated { get; init; }

    /// <summary>What a reader must know to judge the sums.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Positions, cash and accruals.</summary>
    public required Figure NetWorth { get; init; }

    /// <summary>All cash.</summary>
    public required Figure Cash { get; init; }

    /// <summary>Accruals; the broker's.</summary>
    public required Figure Accruals { get; init; }

    /// <summary>Since the previous reported day.</summary>
    public required DayChange DayChange { get; init; }

    /// <summary>Since the start.</summary>
    public required TotalChange TotalChange { get; init; }

    /// <summary>By reported day.</summary>
    public required IReadOnlyList<NetWorthPoint> History { get; init; }

    /// <summary>By class, the greatest first.</summary>
    public required IReadOnlyList<AllocationSlice> Allocation { get; init; }

    /// <summary>Against the broker.</summary>
    public required BrokerComparison Broker { get; init; }

    /// <summary>Adds accounts up.</summary>
    public static ScopePortfolio Of(IReadOnlyList<AccountPortfolio> accounts, Currency? display, DateTimeOffset? generated)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var currency = display ?? accounts.FirstOrDefault(a => a.BaseCurrency is not null)?.BaseCurrency ?? default;
        var sum = new ScopeSum(accounts, currency);
        var netWorth = sum.Of(a => a.NetWorth);
        return new()
        {
            Accounts = accounts,
            Currency = currency,
            AsOf = accounts.Max(a => a.AsOf),
            Generated = generated,
            Notes = sum.Notes(),
            NetWorth = netWorth,
            Cash = sum.Of(a => a.CashInBase),
            Accruals = sum.Accruals(),
            DayChange = sum.DayChange(),
            TotalChange = sum.TotalChange(),
            History = sum.History(),
            Allocation = sum.Allocation(netWorth.Value),
            Broker = Comparisons.Join(accounts.Select(a => a.Broker)),
        };
    }

    /// <summary>An amount of an account in the currency of the sums; null without a rate.</summary>
    public decimal? Convert(AccountPortfolio account, decimal? amount, Currency from)
    {
        ArgumentNullException.ThrowIfNull(account);
        return ScopeSum.Convert(account, amount, from, Currency);
    }

    /// <summary>A part of net worth; null when net worth is zero or unknown.</summary>
    public decimal? Weight(decimal? part) => NetWorth.Value is { } all and not 0m ? part / all : null;
}
