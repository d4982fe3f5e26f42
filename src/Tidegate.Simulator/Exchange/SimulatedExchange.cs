using System.Collections.Immutable;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Accounts;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Exchange;

/// <summary>
/// One exchange and broker behind all doors: listings, prices, orders and accounts. Its time moves only by <see cref="RunUntil"/>, so that
/// the same calls at the same instants give the same events. Safe for several threads: one lock guards all of it.
/// </summary>
public sealed class SimulatedExchange : IBookHistory
{
    private readonly Lock gate = new();
    private readonly TradingFloor floor;
    private readonly PriceQueries priceQueries;
    private volatile ImmutableList<QuoteWatch> watches = [];

    /// <summary>Opens an exchange.</summary>
    public SimulatedExchange(ExchangeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var day = NewYorkTime.DayOf(options.Start);
        var market = options.Market ?? new SimulatedMarket(options.Seed, day.AddYears(-3), day.AddYears(5));
        var prices = new MarketPrices(options.Prices ?? new GeneratedPrices(options.Seed, market));
        floor = new TradingFloor(options, market, prices);
        Listings = floor.Listings;
        priceQueries = new PriceQueries(Listings, prices);
        Accounts = [.. options.Accounts.Select(account => account.Id)];
    }

    /// <summary>Everything that is listed.</summary>
    public Listings Listings { get; }

    /// <summary>The accounts, in the order of the options.</summary>
    public ImmutableArray<AccountId> Accounts { get; }

    /// <summary>The exchange's time, UTC.</summary>
    public DateTimeOffset Now => Locked(() => floor.Now);

    /// <summary>
    /// Hears every event from now on, in order. The listener is called while the exchange is locked: it must be quick and hand the event
    /// on, and it may read the exchange from the same thread.
    /// </summary>
    /// <returns>Dispose it to hear no more.</returns>
    public IDisposable Subscribe(Action<ExchangeEvent> listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        Locked(() => floor.Listeners = floor.Listeners.Add(listener));
        return new Subscription(this, listener);
    }

    /// <summary>
    /// Moves the time on: orders trigger, execute and end, days are closed. An instant before the present one changes nothing.
    /// </summary>
    public void RunUntil(DateTimeOffset instant)
    {
        Locked(() => floor.RunUntil(instant.ToUniversalTime()));
        Look();
    }

    /// <summary>
    /// Hears the quote of an instrument each time that it has changed after a <see cref="RunUntil"/>. Only the latest one is told: a price
    /// of seconds that were passed over is worthless. The listener is called on the thread of <see cref="RunUntil"/>, without the lock.
    /// </summary>
    /// <returns>Dispose it to hear no more.</returns>
    public IDisposable Watch(long conid, Action<Quote> listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        var watch = new QuoteWatch(this, conid, listener);
        Locked(() => watches = watches.Add(watch));
        return watch;
    }

    /// <summary>
    /// Takes in an order, or changes the one that has the key. Events that follow at once come before this returns. A request that is
    /// refused leaves no trace; an order that the broker rejects is accepted here and ends with
    /// <see cref="ExchangeEvent.OrderRejected"/>.
    /// </summary>
    public Placement Place(OrderKey key, OrderTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Locked(() => floor.Place(key, terms));
    }

    /// <summary>What an order would do if it were placed and filled now. Nothing is placed.</summary>
    public WhatIfAnswer WhatIf(OrderTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Locked(() => floor.WhatIf(terms));
    }

    /// <summary>Cancels an order.</summary>
    public Cancellation Cancel(OrderKey key) => Locked(() => floor.Cancel(key));

    /// <summary>
    /// Fills half of what is left of a working order, or all of one unit or of an order that fills whole, at its limit or the market's
    /// price: as if its other side had come.
    /// </summary>
    /// <returns>The execution; null when the order does not work or its instrument has no price.</returns>
    public Execution? FillHalf(OrderKey key) => Locked(() => floor.FillHalf(key));

    /// <summary>Corrects the price of an execution, as exchanges do minutes or hours later: it is booked again under a higher id.</summary>
    /// <returns>
    /// The execution as it is now; null when there is none of the id, or a later closing has used its lots.
    /// </returns>
    public Execution? Correct(string execId, decimal price)
    {
        ArgumentNullException.ThrowIfNull(execId);
        return Locked(() => floor.Correct(execId, price));
    }

    /// <summary>Cancels all orders of all clients.</summary>
    /// <returns>How many were cancelled.</returns>
    public int CancelAll() => Locked(floor.CancelAll);

    /// <summary>Exercises an option by hand, or lets it lapse.</summary>
    public ExerciseAnswer Exercise(ExerciseRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Locked(() => floor.Exercise(request));
    }

    /// <summary>Halts trading in a contract: its quote stands still and says so, orders wait, nothing of it executes.</summary>
    /// <returns>False when it was halted already.</returns>
    /// <exception cref="ArgumentException">The contract is not listed.</exception>
    public bool Halt(long conid) => Told(() => floor.Halt(conid));

    /// <summary>Lets trading in a contract go on.</summary>
    /// <returns>False when it was not halted.</returns>
    /// <exception cref="ArgumentException">The contract is not listed.</exception>
    public bool Resume(long conid) => Told(() => floor.Resume(conid));

    /// <summary>The first number that a client may give its next order: one above all that it used.</summary>
    public int NextOrderId(int clientId) => Locked(() => floor.NextOrderId(clientId));

    /// <summary>An order by its key, ended ones of the day included; null when there is none.</summary>
    public OrderState? Order(OrderKey key) => Locked(() => floor.Order(key));

    /// <summary>All orders that have not ended, in the order of their arrival; staged ones too.</summary>
    public ImmutableArray<OrderState> OpenOrders() => Locked(floor.OpenOrders);

    /// <summary>Orders that ended since the last day close, in the order of their ends.</summary>
    public ImmutableArray<OrderState> CompletedOrders() => Locked(() => floor.Completed.ToImmutableArray());

    /// <summary>Executions of the last seven days that fit a filter, oldest first.</summary>
    public ImmutableArray<Execution> Executions(ExecutionFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Locked(() => floor.Executions(filter));
    }

    /// <summary>What an account holds, by contract number; positions that were closed since the last day close are there with 0.</summary>
    /// <exception cref="ArgumentException">The exchange has no such account.</exception>
    public ImmutableArray<AccountPosition> Positions(AccountId account) => Locked(() => floor.Room(account).Positions(floor.Valuation()));

    /// <summary>All values of an account by the broker's tags, the ledgers of its currencies included.</summary>
    /// <exception cref="ArgumentException">The exchange has no such account.</exception>
    public ImmutableArray<AccountValue> AccountValues(AccountId account) =>
        Locked(() => AccountTags.Of(floor.Room(account), floor.Valuation(), floor.Limits(floor.Room(account))));

    /// <summary>What an account has and has to have, in its base currency.</summary>
    /// <exception cref="ArgumentException">The exchange has no such account.</exception>
    public MarginFigures Margin(AccountId account) => Locked(() => floor.Room(account).Margin(floor.Valuation()));

    /// <summary>Net worth of an account in its base currency.</summary>
    /// <exception cref="ArgumentException">The exchange has no such account.</exception>
    public decimal NetLiquidation(AccountId account) => Locked(() => floor.Room(account).NetLiquidation(floor.Valuation()));

    /// <summary>Profit of an account in its base currency.</summary>
    /// <exception cref="ArgumentException">The exchange has no such account.</exception>
    public ProfitAndLoss ProfitAndLoss(AccountId account) => Locked(() => floor.Room(account).ProfitAndLoss(floor.Valuation()));

    /// <summary>The books of an account as they are now.</summary>
    /// <exception cref="ArgumentException">The exchange has no such account.</exception>
    public AccountBooks Books(AccountId account) => Locked(() => floor.Room(account).Books);

    /// <summary>The closed days of an account, those of its past first: what a statement is written from.</summary>
    /// <exception cref="ArgumentException">The exchange has no such account.</exception>
    public ImmutableArray<BookDay> BookDays(AccountId account) => Locked(() => floor.Room(account).ClosedDays.ToImmutableArray());

    /// <inheritdoc/>
    IEnumerable<BookDay> IBookHistory.Days(AccountId account) => Locked(() => floor.Days(floor.Room(account)));

    /// <inheritdoc/>
    AccountBooks IBookHistory.At(AccountId account, DateOnly day) => Locked(() => floor.Room(account).At(day));

    /// <summary>What market data shows of an instrument now; null when it is not listed or the source has no prices of it.</summary>
    public Quote? Quote(long conid) => priceQueries.Quote(conid, Now);

    /// <summary>
    /// Each second in which prices stood in a span that ends now or before, in order, at most so many from its begin.
    /// </summary>
    public ImmutableArray<PricePoint> Seconds(long conid, DateTimeOffset from, DateTimeOffset until, int countMax, bool regularOnly) =>
        priceQueries.Seconds(conid, from, Earlier(until), countMax, regularOnly);

    /// <summary>The last so many seconds in which prices stood before an instant, in order.</summary>
    public ImmutableArray<PricePoint> SecondsBefore(long conid, DateTimeOffset until, int countMax, bool regularOnly) =>
        priceQueries.SecondsBefore(conid, Earlier(until), countMax, regularOnly);

    /// <summary>Bars.</summary>
    public BarAnswer Bars(BarRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return priceQueries.Bars(request, Now);
    }

    /// <summary>The first instant with prices; null when there are none of the kind.</summary>
    public DateTimeOffset? HeadTimestamp(long conid, BarKind kind, bool regularOnly) => priceQueries.Head(conid, kind, regularOnly);

    /// <summary>How much traded at which price over a span that ends now, lowest price first.</summary>
    public ImmutableArray<PriceShare> Histogram(long conid, BarSpan span, bool regularOnly) =>
        priceQueries.Histogram(conid, span, regularOnly, Now);

    private DateTimeOffset Earlier(DateTimeOffset until) => Now is var now && until > now ? now : until;

    private bool Told(Func<bool> act)
    {
        var changed = Locked(act);
        Look();
        return changed;
    }

    private void Look()
    {
        foreach (var watch in watches)
            watch.Look();
    }

    private T Locked<T>(Func<T> read)
    {
        lock (gate)
            return read();
    }

    private void Locked(Action act)
    {
        lock (gate)
            act();
    }

    private sealed class QuoteWatch(SimulatedExchange exchange, long conid, Action<Quote> listener) : IDisposable
    {
        private readonly Lock gate = new();
        private Quote? told;

        public void Dispose() => exchange.Locked(() => exchange.watches = exchange.watches.Remove(this));

        public void Look()
        {
            lock (gate)
            {
                if (exchange.Quote(conid) is not { } quote || quote == told)
                    return;
                told = quote;
                listener(quote);
            }
        }
    }

    private sealed class Subscription(SimulatedExchange exchange, Action<ExchangeEvent> listener) : IDisposable
    {
        public void Dispose() => exchange.Locked(() => exchange.floor.Listeners = exchange.floor.Listeners.Remove(listener));
    }
}
