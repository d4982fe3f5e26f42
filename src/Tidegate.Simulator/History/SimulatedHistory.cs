using System.Collections.Immutable;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>
/// The past of some accounts: what happened on each trading day, and the books at each close. Small histories are kept, large ones are
/// made anew
/// for each pass, so that memory does not grow with them.
/// </summary>
public sealed class SimulatedHistory : IBookHistory
{
    /// <summary>A history with fewer expected executions than this is kept in memory.</summary>
    public const int TradesKept = 20_000;

    private readonly SimulatedMarket market;
    private readonly MarketSchedule schedule;
    private readonly ImmutableArray<Lazy<ImmutableArray<BookDay>>>? kept;

    private SimulatedHistory(HistoryOptions options)
    {
        options.Validate();
        Options = options;
        market = new SimulatedMarket(options.Seed, options.FirstDay, options.LastDay);
        schedule = new MarketSchedule(options, market);
        Accounts = [.. options.Accounts.Select(account => account.Id)];
        if (options.TradesPerDay * Accounts.Length * market.Days.Length < TradesKept)
            kept = [.. Accounts.Select((_, number) => new Lazy<ImmutableArray<BookDay>>(() => [.. Run(number)]))];
    }

    /// <summary>What was asked for.</summary>
    public HistoryOptions Options { get; }

    /// <summary>The accounts, in the order of the options.</summary>
    public ImmutableArray<AccountId> Accounts { get; }

    /// <summary>The last trading day.</summary>
    public DateOnly LastDay => market.Days[^1];

    /// <summary>Imagines a history.</summary>
    /// <exception cref="ArgumentException">An option is out of range; the message names it.</exception>
    public static SimulatedHistory Generate(HistoryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new SimulatedHistory(options);
    }

    /// <summary>The plan of an account.</summary>
    /// <exception cref="ArgumentException">The history has no such account.</exception>
    public AccountPlan PlanOf(AccountId account) => Options.Accounts[NumberOf(account)];

    /// <summary>An account's first trading day.</summary>
    public DateOnly OpenedOn(AccountId account) => Opened(NumberOf(account));

    /// <summary>The trading days of an account from its opening on; a large history is made anew by each enumeration.</summary>
    public IEnumerable<BookDay> Days(AccountId account)
    {
        var number = NumberOf(account);
        return kept is { } days ? days[number].Value : Run(number);
    }

    /// <summary>An account's books at the close of a day, or of the last trading day before it.</summary>
    public AccountBooks At(AccountId account, DateOnly day)
    {
        var number = NumberOf(account);
        var books = AccountBooks.Open(Profile(number));
        foreach (var bookDay in Days(account))
        {
            if (bookDay.Date > day)
                break;
            books = bookDay.After;
        }

        return books;
    }

    /// <summary>The closing trades of an account that count, in the order of their booking.</summary>
    public IEnumerable<ClosingTrade> ClosingTrades(AccountId account)
    {
        var cancelled = Bookings(account).Select(booked => booked.Booking.Event).OfType<BookEvent.TradeCancelled>()
            .Select(cancel => cancel.Original.TransactionId).ToHashSet();
        return from booked in Bookings(account)
               let fill = (booked.Booking.Event as BookEvent.Traded)?.Fill
               where fill is not null && booked.Booking.Trade.ClosedLots.Count > 0 && !cancelled.Contains(fill.TransactionId)
               select new ClosingTrade(booked.Day, fill, booked.Booking.Trade);
    }

    /// <summary>The payments of an account, in the order of their booking.</summary>
    public IEnumerable<Payment> Payments(AccountId account) =>
        from booked in Bookings(account)
        where booked.Booking.Event is BookEvent.CashPosted
        select new Payment(booked.Day, ((BookEvent.CashPosted)booked.Booking.Event).Posting);

    /// <summary>The corporate actions of an account, in the order of their booking.</summary>
    public IEnumerable<TakenAction> CorporateActions(AccountId account) =>
        from booked in Bookings(account)
        where booked.Booking.Event is BookEvent.CorporateActionTaken
        select new TakenAction(booked.Day, ((BookEvent.CorporateActionTaken)booked.Booking.Event).Action, booked.Booking.Legs);

    /// <summary>Base currency of an account for one unit of each currency, at the close of a trading day of the history.</summary>
    public ImmutableSortedDictionary<Domain.Instruments.Currency, decimal> Rates(AccountId account, DateOnly day) =>
        market.Rates(PlanOf(account).BaseCurrency, day);

    private IEnumerable<(DateOnly Day, Booking Booking)> Bookings(AccountId account) =>
        Days(account).SelectMany(day => day.Bookings, (day, booking) => (day.Date, booking));

    private int NumberOf(AccountId account)
    {
        var number = Accounts.IndexOf(account);
        return number >= 0
            ? number
            : throw new ArgumentException(
                $"The history has no account '{account}'; it has {string.Join(", ", Accounts)}.", nameof(account));
    }

    private DateOnly Opened(int number) =>
        market.Days[Math.Min(Options.Accounts[number].OpensAfterDays + 1, market.Days.Length - 1)];

    private AccountProfile Profile(int number)
    {
        var plan = Options.Accounts[number];
        return new AccountProfile(plan.Id, plan.Alias, plan.BaseCurrency, Opened(number));
    }

    private IEnumerable<BookDay> Run(int number)
    {
        var opened = Opened(number);
        var run = new AccountRun(Options, market, schedule, number, opened);
        var actions = new ActionDesk(run);
        var income = new Income(run);
        var habit = new TradingHabit(run);
        var conversions = new Conversions(run);
        var endings = new OptionEndings(run);
        var relocations = new Relocations(run);
        var deliveries = new Deliveries(run);
        var extras = new Extras(run);
        foreach (var day in market.Days)
        {
            if (day < opened)
                continue;
            run.BeginDay(day);
            actions.Morning();
            income.Morning();
            actions.Repay();
            relocations.Day();
            deliveries.Day();
            extras.Morning();
            habit.Morning();
            actions.Trade();
            habit.Day();
            conversions.Day();
            endings.BeforeClose();
            endings.AfterClose();
            habit.Evening();
            income.Evening();
            extras.Evening();
            yield return run.EndDay();
        }
    }
}
