using System.Collections.Immutable;
using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Accounts;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Exchange.Orders.Conditions;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Exchange;

/// <summary>Orders and accounts of the exchange. One thread at a time; the exchange's lock sees to it.</summary>
internal sealed partial class TradingFloor
{
    /// <summary>The broker's limit for one contract, side and account.</summary>
    public const int ActiveOrdersMax = 20;

    private const int Rejected = 201, UnknownToCancel = 10147, CannotCancel = 10148;
    private const string ByTrader = "Cancelled by Trader";

    private readonly ExchangeOptions options;
    private readonly SimulatedMarket market;
    private readonly MarketPrices prices;
    private readonly ImmutableSortedDictionary<string, AccountRoom> rooms;
    private readonly Dictionary<OrderKey, OrderState> orders = [];
    private readonly List<OrderKey> live = [];
    private readonly List<Execution> executions = [];
    private readonly Dictionary<int, int> highestIds = [];
    private readonly Dictionary<OrderKey, DateTimeOffset> ends = [];
    private readonly Dictionary<(long Conid, OrderSide Side), (DateTimeOffset Second, decimal Used)> taken = [];
    private long nowTicks, eventNumber, permIds, trades, transactions;

    public TradingFloor(ExchangeOptions options, SimulatedMarket market, MarketPrices prices)
    {
        this.options = options;
        this.market = market;
        this.prices = prices;
        volumes = new DayVolumes(prices);
        Now = options.Start.ToUniversalTime();
        Listings = new Listings(() => NewYorkTime.DayOf(Now));
        permIds = 1_540_000_000 + (Math.Abs((long)options.Seed) % 1000 * 100_000);
        transactions = 61_000_000_000;
        trades = 6_900_000_000;
        rooms = options.Accounts.Select((account, number) => Opened(number, account))
            .ToImmutableSortedDictionary(room => room.Books.Profile.Id.Value, room => room, StringComparer.Ordinal);
        SetMarginLook(NearPace);
        // The morning of the day on which it opens has been, and nobody hears of it.
        var wall = NewYorkTime.Of(Now);
        if (TradingCalendar.IsOpen(NewYorkTime.DayOf(Now)) && wall.TimeOfDay >= BooksOpen.ToTimeSpan()
            && wall.TimeOfDay < BooksClose.ToTimeSpan())
            Morning(NewYorkTime.DayOf(Now));
        eventNumber = 0;
    }

    public Listings Listings { get; }

    /// <summary>Read by the listings without the lock, therefore a single number inside.</summary>
    public DateTimeOffset Now
    {
        get => new(Volatile.Read(ref nowTicks), TimeSpan.Zero);
        private set => Volatile.Write(ref nowTicks, value.UtcTicks);
    }

    public ImmutableArray<Action<ExchangeEvent>> Listeners { get; set; } = [];

    public List<OrderState> Completed { get; } = [];

    public AccountRoom Room(AccountId account) => rooms.TryGetValue(account.Value, out var room)
        ? room
        : throw new ArgumentException($"The exchange has no account '{account}'; it has {string.Join(", ", rooms.Keys)}.", nameof(account));

    public Valuation Valuation() => new(Listings, prices, Now);

    public OrderState? Order(OrderKey key) => orders.GetValueOrDefault(key);

    public int NextOrderId(int clientId) => highestIds.GetValueOrDefault(clientId) + 1;

    public ImmutableArray<OrderState> OpenOrders() => [.. live.Select(key => orders[key])];

    public ImmutableArray<Execution> Executions(ExecutionFilter filter) =>
    [
        .. from execution in executions
           let listing = Listings.ByConid(execution.Conid)
           where (filter.ClientId is null or 0 || filter.ClientId == execution.Key.ClientId)
               && (filter.Account.Value.Length == 0 || filter.Account == execution.Account)
               && (filter.Since is null || execution.At >= filter.Since)
               && (filter.Symbol.Length == 0 || filter.Symbol == listing.Symbol)
               && (filter.SecType.Length == 0 || filter.SecType == listing.SecType)
               && (filter.Exchange.Length == 0 || filter.Exchange == execution.Exchange)
               && (filter.Side is null || filter.Side == execution.Side)
           select execution,
    ];

    public Placement Place(OrderKey key, OrderTerms asked)
    {
        if (Completes(asked, out var terms, out var listing) is { } refused)
            return refused;
        if (orders.TryGetValue(key, out var existing))
            return Change(existing, terms, listing);
        if (OrderChecks.Check(listing, terms, Now) is { } invalid)
            return invalid;
        if (key.OrderId > 0 && key.OrderId <= highestIds.GetValueOrDefault(key.ClientId))
            return new Placement.Refused(103, "Duplicate order id.");
        if (terms.ParentId != 0 && !(orders.TryGetValue(ParentOf(key, terms), out var parent) && (!parent.IsFinal || parent.Filled > 0)))
            return new Placement.Refused(135, string.Create(CultureInfo.InvariantCulture, $"Can't find order with id = {terms.ParentId}"));

        highestIds[key.ClientId] = Math.Max(highestIds.GetValueOrDefault(key.ClientId), key.OrderId);
        var order = new OrderState { Key = key, PermId = 0, Terms = terms, Status = OrderStatus.ApiPending, ReceivedAt = Now };
        orders[key] = order;
        live.Add(key);
        if (terms.Transmit)
            SendFamily(order);
        else
            Raise((number, at) => new ExchangeEvent.OrderStaged(number, at, order));
        return new Placement.Accepted(orders[key]);
    }

    public WhatIfAnswer WhatIf(OrderTerms asked)
    {
        if ((Completes(asked, out var terms, out var listing) ?? OrderChecks.Check(listing, terms, Now)) is { } refused)
            return new WhatIfAnswer.Refused(refused.Code, refused.Text);
        var room = Room(terms.Account);
        var home = room.BaseCurrency;
        var effect = EffectOf(terms, listing, terms.Quantity, room.Books, Valuation());
        return ProblemOf(terms, listing, terms.Quantity, key: null) is { } problem
            ? new WhatIfAnswer.Refused(Rejected, problem)
            : new WhatIfAnswer.Estimated(
                terms, effect.Before, effect.After, home.Code, effect.Price, effect.Commission, Commissions.CurrencyOf(listing, home).Code);
    }

    public Cancellation Cancel(OrderKey key)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"OrderId {key.OrderId} that needs to be cancelled");
        if (!orders.TryGetValue(key, out var order))
            return new Cancellation.Refused(UnknownToCancel, $"{what} is not found.");
        if (order.IsFinal)
            return new Cancellation.Refused(CannotCancel, $"{what} cannot be cancelled, state: {order.Status}.");
        End(order, OrderStatus.Cancelled, ByTrader);
        return new Cancellation.Accepted(orders[key]);
    }

    public int CancelAll()
    {
        var before = live.Count;
        foreach (var key in live.ToArray())
        {
            // A parent takes its children with it.
            if (live.Contains(key))
                Cancel(key);
        }

        return before - live.Count;
    }

    private static OrderKey ParentOf(OrderKey key, OrderTerms terms) => key with { OrderId = terms.ParentId };

    private Placement Change(OrderState order, OrderTerms terms, Listing listing)
    {
        if ((ChangeRules.Check(order, terms) ?? OrderChecks.Check(listing, terms, Now)) is { } refused)
            return refused;
        if (order.Status == OrderStatus.ApiPending)
        {
            orders[order.Key] = order with { Terms = terms };
            if (terms.Transmit)
                SendFamily(orders[order.Key]);
            return new Placement.Accepted(orders[order.Key]);
        }

        if (order.Terms.ParentId == 0 && ProblemOf(terms, listing, terms.Quantity - order.Filled, order.Key) is { } problem)
            return new Placement.Refused(Rejected, problem);
        var sameStop = (order.Terms.Type, order.Terms.AuxPrice, order.Terms.TrailStopPrice, order.Terms.TrailingPercent)
            == (terms.Type, terms.AuxPrice, terms.TrailStopPrice, terms.TrailingPercent);
        var changed = order with
        {
            Terms = terms with { Transmit = true },
            ConditionsMet = order.ConditionsMet && order.Terms.Conditions == terms.Conditions,
            StopPrice = sameStop ? order.StopPrice : FirstStop(terms),
            DerivedLimit = sameStop ? order.DerivedLimit : null,
            RestsSince = null,
        };
        changed = orders[order.Key] = changed with { Released = Released(changed) };
        SetEnd(changed);
        Raise((number, at) => new ExchangeEvent.OrderChanged(number, at, changed));
        Step(order.Key);
        return new Placement.Accepted(orders[order.Key]);
    }

    /// <summary>Fills in what was left out; not null when that cannot be done.</summary>
    private Placement.Refused? Completes(OrderTerms asked, out OrderTerms terms, out Listing listing)
    {
        terms = asked;
        listing = Listings.ByConid(asked.Conid)!;
        if (listing is null)
            return new(Listings.NoDefinition, Listings.NoDefinitionText);
        if (asked.Account.Value.Length == 0 && rooms.Count > 1)
            return new(435, "You must specify an account.");
        var account = asked.Account.Value.Length == 0 ? rooms.Values.Single().Books.Profile.Id : asked.Account;
        if (!rooms.ContainsKey(account.Value))
            return new(321, $"Error validating request.-'bS' : cause - Invalid account code '{account}'.");
        terms = asked with
        {
            Account = account,
            Exchange = asked.Exchange.Length == 0 ? listing.ValidExchanges[0] : asked.Exchange,
            TimeInForce = asked.TimeInForce.Length == 0 ? "DAY" : asked.TimeInForce,
        };
        // Money becomes a size at the price of the moment.
        if (asked.CashQuantity is { } cash && asked.Quantity == 0 && cash > 0 && OrderChecks.Check(listing, terms, Now) is null)
        {
            var price = terms.LimitPrice ?? Valuation().Mark(listing.Instrument);
            var size = listing.SecType == "CASH" ? cash / price : cash / (price * listing.Instrument.Multiplier);
            terms = terms with { CashQuantity = null, Quantity = decimal.Floor(size / listing.SizeIncrement) * listing.SizeIncrement };
        }

        return terms.Conditions is { } conditions && ConditionRules.Problem(conditions, Listings) is { } problem
            ? new(321, $"Error validating request.-'bS' : cause - {problem}")
            : null;
    }

    private void SendFamily(OrderState order)
    {
        var root = order.Terms.ParentId == 0 ? order.Key.OrderId : order.Terms.ParentId;
        var family = live.Where(key => key.ClientId == order.Key.ClientId && orders[key].Status == OrderStatus.ApiPending
            && (key.OrderId == root || orders[key].Terms.ParentId == root)).ToList();
        // All of them are known before the first may fill: a target that fills at once has to find its sibling stop.
        foreach (var key in family)
        {
            if (orders[key].Status == OrderStatus.ApiPending)
                Send(orders[key]);
        }

        foreach (var key in family)
        {
            if (!orders[key].IsFinal && orders[key].Status != OrderStatus.ApiPending)
                Step(key);
        }
    }

    private void Send(OrderState order)
    {
        var listing = Listings.ByConid(order.Terms.Conid)!;
        order = order with
        {
            PermId = ++permIds,
            Status = OrderStatus.PreSubmitted,
            Terms = order.Terms with { Transmit = true },
            StopPrice = FirstStop(order.Terms),
            Released = order.Terms.Quantity,
        };
        var active = live.Count(key => orders[key] is { Status: not OrderStatus.ApiPending } other && other.Terms.Conid == order.Terms.Conid
            && other.Terms.Side == order.Terms.Side && other.Terms.Account == order.Terms.Account);
        var problem = active >= ActiveOrdersMax
            ? $"Order rejected - reason:Maximum of {ActiveOrdersMax} active orders for one contract, side and account."
            : order.Terms.ParentId != 0 || liquidations.Contains(order.Key) ? null
            : ProblemOf(order.Terms, listing, order.Terms.Quantity, order.Key);
        orders[order.Key] = order;
        if (problem is not null)
        {
            End(order, OrderStatus.Inactive, problem, Rejected);
            return;
        }

        SetEnd(order);
        Raise((number, at) => new ExchangeEvent.OrderReceived(number, at, order));
    }

    private static decimal? FirstStop(OrderTerms terms) => OrderChecks.Trails(terms.Type) ? terms.TrailStopPrice
        : OrderChecks.IsTriggered(terms.Type) ? terms.AuxPrice
        : null;

    private void Raise(Func<long, DateTimeOffset, ExchangeEvent> make)
    {
        var happened = make(++eventNumber, Now);
        foreach (var listener in Listeners)
            listener(happened);
    }
}
