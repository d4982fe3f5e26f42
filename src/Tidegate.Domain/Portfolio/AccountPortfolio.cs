using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Lots;

namespace Tidegate.Domain.Portfolio;

/// <summary>All figures of one account for one day.</summary>
public sealed record AccountPortfolio
{
    /// <summary>Most days without trading in a row: a weekend with holidays before and behind it.</summary>
    private const int IdleDaysMax = 4;

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

    /// <summary>Computes the figures; a pure function of the facts.</summary>
    public static AccountPortfolio Of(AccountFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var reach = HistoryReach.Of(facts);
        var asOf = NewestDay(facts);
        var causes = new DifferenceCauses(facts, reach);
        var entries = asOf is { } last ? [.. facts.Entries.Where(entry => entry.Day <= last)] : facts.Entries;
        var prices = PriceTable.Of(facts);
        var lots = AccountWalk.Of(new()
        {
            Entries = entries,
            Instruments = facts.Instruments,
            Terms = facts.ActionTerms,
            PriceOf = (instrument, day) => prices.Find(instrument, day)?.Price,
        });
        var positions = HoldingRoll.Roll(facts, entries, lots, asOf, causes);
        var cash = BalanceRoll.Roll(facts, entries, asOf, reach, causes);
        var worth = new NetWorthRoll(facts, entries, asOf, reach, causes, positions.Shown, cash);
        var netWorth = worth.NetWorth();
        return new()
        {
            Account = facts.Account,
            BaseCurrency = facts.BaseCurrency,
            AsOf = asOf,
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

    // The figures hold for the newest day of which the broker told positions or net worth. A window that ends on the days without trading
    // behind
    // it tells the same state. Without any state it is the last day that a statement covers.
    private static DateOnly? NewestDay(AccountFacts facts)
    {
        DateOnly?[] closes = [facts.Positions?.Day, facts.NavDays is [.., var day] ? day.Day : null];
        DateOnly?[] ends = [facts.Cash?.Window.To, facts.NavPeriods.Max(p => (DateOnly?)p.Window.To)];
        var (close, end) = (closes.Max(), ends.Max());
        if (close is { } last && end is { } later && later > last)
        {
            var idle = later.DayNumber - last.DayNumber <= IdleDaysMax
                && !facts.Entries.Any(entry => entry.Day > last && entry.Day <= later);
            return idle ? last : later;
        }

        return close ?? end ?? facts.Windows.Max(w => (DateOnly?)w.Days.To) ?? facts.Entries.Max(e => (DateOnly?)e.Day);
    }
}
