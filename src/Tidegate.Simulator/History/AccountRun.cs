using System.Collections.Immutable;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>
/// One account on its way through the days: its books so far, the day's bookings, and the counters of the broker's numbers.
/// </summary>
internal sealed class AccountRun
{
    private readonly List<Booking> bookings = [];
    private AccountBooks before;
    private ImmutableSortedDictionary<Currency, decimal> rates;
    private long transactions, trades, orders;

    public AccountRun(HistoryOptions options, SimulatedMarket market, MarketSchedule schedule, int number, DateOnly opened)
    {
        Options = options;
        Market = market;
        Schedule = schedule;
        Number = number;
        Plan = options.Accounts[number];
        Books = before = AccountBooks.Open(new AccountProfile(Plan.Id, Plan.Alias, Plan.BaseCurrency, opened));
        Random = SeededRandom.For(options.Seed, "account", number);
        Day = opened;
        rates = market.Rates(Plan.BaseCurrency, opened);
        transactions = 21_000_000_000 + (number * 1_000_000_000L);
        trades = 4_100_000_000 + (number * 100_000_000L);
        orders = 1_700_000_000 + (number * 100_000_000L);
    }

    public HistoryOptions Options { get; }

    public SimulatedMarket Market { get; }

    public MarketSchedule Schedule { get; }

    /// <summary>Position among the accounts of the history, from 0.</summary>
    public int Number { get; }

    public AccountPlan Plan { get; }

    public SeededRandom Random { get; }

    public AccountBooks Books { get; private set; }

    public DateOnly Day { get; private set; }

    public DateOnly DayBefore => Market.Days[Market.Days.IndexOf(Day) - 1];

    /// <summary>Instruments that ordinary trading leaves alone, because something is planned for them.</summary>
    public HashSet<long> Reserved { get; } = [];

    /// <summary>Who trades a lot brings more money, for commissions; the single trade stays as large.</summary>
    public decimal OpeningDeposit => decimal.Round(Plan.OpeningDeposit * Math.Max(1, Options.TradesPerDay / 2));

    public long NextTransaction() => ++transactions;

    public long NextTrade() => ++trades;

    public long NextOrder() => ++orders;

    public DateTime At(int hour, int minute, int second = 0) => Day.ToDateTime(new TimeOnly(hour, minute, second));

    public decimal Close(Instrument instrument) => Schedule.Close(instrument, Day);

    /// <summary>Takes in an event of the day.</summary>
    public Booking Book(BookEvent bookEvent)
    {
        var booking = Books.Apply(bookEvent);
        Books = booking.After;
        bookings.Add(booking);
        return booking;
    }

    public void BeginDay(DateOnly day)
    {
        Day = day;
        rates = Market.Rates(Plan.BaseCurrency, day);
        before = Books;
        bookings.Clear();
    }

    /// <summary>Closes the day and hands it over.</summary>
    public BookDay EndDay()
    {
        var marks = ImmutableDictionary.CreateBuilder<long, decimal>();
        foreach (var position in Books.Positions.Values)
        {
            if (position.Quantity != 0 || bookings.Exists(booking => InstrumentOf(booking)?.Conid == position.Instrument.Conid))
                marks[position.Instrument.Conid] = Close(position.Instrument);
        }

        foreach (var pair in Universe.Pairs)
            marks[pair.Conid] = Close(pair);
        Book(new BookEvent.DayClosed(Day, marks.ToImmutable(), rates));
        return new BookDay(before, [.. bookings], Books);
    }

    /// <summary>Base currency for one unit at the day's close.</summary>
    public decimal Rate(Currency currency) => rates[currency];

    private static Instrument? InstrumentOf(Booking booking) => booking.Event switch
    {
        BookEvent.Traded traded => traded.Fill.Instrument,
        BookEvent.TradeCancelled cancelled => cancelled.Original.Instrument,
        _ => null,
    };
}
