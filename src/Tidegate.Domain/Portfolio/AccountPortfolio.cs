using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Lots;

namespace Tidegate.Domain.Portfolio;

/// <summary>All figures of one account for one day.</summary>
public sealed record AccountPortfolio
{
    /// <summary>The account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>The base currency; null when no statement tells it, and then there are no sums.</summary>
    public required Currency? BaseCurrency { get; init; }

    /// <summary>The day of the figures; null while there is no statement.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>How far back the entries reach.</summary>
    public required HistoryReach Reach { get; init; }

    /// <summary>Positions that are not zero.</summary>
    public required IReadOnlyList<Holding> Holdings { get; init; }

    /// <summary>Lots of all instruments, closed ones included.</summary>
    public AccountLots Lots { get; init; } = AccountLots.None;

    /// <summary>Cash by currency.</summary>
    public required IReadOnlyList<CashBalance> Cash { get; init; }

    /// <summary>All cash, in base currency.</summary>
    public required Figure CashInBase { get; init; }

    /// <summary>Accruals, in base currency; the broker's.</summary>
    public required Figure Accruals { get; init; }

    /// <summary>Net worth, in base currency.</summary>
    public required Figure NetWorth { get; init; }

    /// <summary>Since the previous reported day, in base currency.</summary>
    public required DayChange DayChange { get; init; }

    /// <summary>Since the start, in base currency.</summary>
    public required TotalChange TotalChange { get; init; }

    /// <summary>Net worth by reported day, in base currency.</summary>
    public required IReadOnlyList<NetWorthPoint> History { get; init; }

    /// <summary>Against the broker.</summary>
    public required BrokerComparison Broker { get; init; }

    /// <summary>The rates behind the sums.</summary>
    public required RateTable Rates { get; init; }

    /// <summary>
    /// Computes the figures; a pure function of the facts, which hold all entries whatever the day. Prices and rates are those of the day
    /// or the last before it.
    /// </summary>
    /// <param name="facts">All that is known. <see cref="AccountFacts.Positions"/> after the day serves to derive opening lots
    /// alone.</param>
    /// <param name="asOf">The end of this day; null for the newest one known, which also stands for later
    /// days.</param>
    public static AccountPortfolio Of(AccountFacts facts, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var reach = HistoryReach.Of(facts);
        var day = AsOfDay.Of(facts, asOf);
        var causes = new DifferenceCauses(facts, reach);
        var prices = PriceTable.Of(facts);
        var books = new LotBooks(facts, reach, prices);
        var entries = books.Until(day);
        var lots = books.Walk(day);
        var positions = new HoldingRoll(facts, entries, lots, prices, day, causes).Roll();
        var cash = new BalanceRoll(facts, entries, lots, prices, day, reach, causes).Roll();
        var worth = new NetWorthRoll(facts, entries, day, reach, causes, prices, positions.Shown, cash);
        var netWorth = worth.NetWorth();
        return new()
        {
            Account = facts.Account,
            BaseCurrency = facts.BaseCurrency,
            AsOf = day,
            Reach = reach,
            Holdings = positions.Shown,
            Lots = lots,
            Cash = cash,
            CashInBase = worth.CashInBase(),
            Accruals = worth.Accruals(),
            NetWorth = netWorth,
            DayChange = worth.DayChange(netWorth),
            TotalChange = worth.TotalChange(netWorth),
            History = worth.History(),
            Broker = Comparisons.Of(facts.Account, facts.BaseCurrency, positions.All, cash, netWorth),
            Rates = facts.Rates,
        };
    }
}
