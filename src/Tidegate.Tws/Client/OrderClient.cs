using System.Collections.Concurrent;
using System.Collections.Immutable;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Executions;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Session;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Client;

/// <summary>Orders, exercises and executions of a connection.</summary>
public sealed partial class OrderClient
{
    private const int EarlyCommissionsMax = 1000;
    private const int NumberTaken = 103;
    private const int ExerciseAction = 1;
    private const int LapseAction = 2;

    private readonly TwsClient tws;
    private readonly OrderTable table = new();
    private readonly ConcurrentDictionary<int, PreviewReply> previews = new();
    private readonly Dictionary<string, CommissionReport> earlyCommissions = new(StringComparer.Ordinal);
    private readonly Queue<string> earlyOnes = new();
    private readonly Lock numbering = new();
    private int nextOrderId;
    private volatile int session;

    internal OrderClient(TwsClient tws) => this.tws = tws;

    /// <summary>The orders of this client that are known here: all that have not ended, and the last 1000 that have.</summary>
    public ImmutableArray<OrderHandle> Known => table.Known;

    /// <summary>
    /// Places an order. Comes back when the gateway has said something of it, or when nothing came in time: then
    /// <see cref="OrderProgress.IsUnknown"/> is set, the order may be working, and it must not simply be sent again. A refusal is no
    /// exception: it is the order's end.
    /// </summary>
    /// <exception cref="TwsException">It was not sent: there is no connection, or too many messages wait.</exception>
    public async Task<OrderHandle> PlaceAsync(Contract contract, Order order, CancellationToken cancel = default) =>
        (await PlaceTogetherAsync([(contract, order)], cancel))[0];

    /// <summary>
    /// Places an order and what takes its profit or limits its loss, in one piece. The children wait at the broker until the parent fills,
    /// and one of them cancels the other.
    /// </summary>
    /// <param name="contract">What is traded.</param>
    /// <param name="parent">Opens.</param>
    /// <param name="children">Close: mostly a limit and a stop order.</param>
    /// <param name="cancel">Ends the waiting, not the orders.</param>
    /// <returns>The parent first.</returns>
    /// <exception cref="TwsException">They were not sent: there is no connection, or too many messages wait.</exception>
    public Task<ImmutableArray<OrderHandle>> PlaceBracketAsync(
        Contract contract, Order parent, IReadOnlyList<Order> children, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(children);
        return PlaceTogetherAsync([(contract, parent), .. children.Select(child => (contract, child))], cancel, isBracket: true);
    }

    /// <summary>Asks what an order would do to margins and what it would cost. Nothing is placed.</summary>
    /// <exception cref="TwsException">It was refused, or there is no connection.</exception>
    public async Task<OrderState> PreviewAsync(Contract contract, Order order, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        await tws.WhenReadyAsync(cancel);
        var reply = new PreviewReply();
        var terms = order with { WhatIf = true, Transmit = true };
        var id = 0;
        try
        {
            Task sent;
            lock (numbering)
            {
                id = nextOrderId;
                previews[id] = reply;
                sent = tws.SendAsync(new PlaceOrder { OrderId = id, Contract = contract, Order = terms }, SendTurn.Order);
                nextOrderId++;
            }

            await sent;
            return await reply.Answer.WaitAsync(tws.Options.RequestTimeout, tws.Options.Clock, cancel);
        }
        finally
        {
            previews.TryRemove(id, out _);
        }
    }

    /// <summary>
    /// Exercises options, or lets them lapse, which cannot be taken back. Comes back as an order does: a refusal is its end, and without
    /// a word in time it is unknown and looked up. Of its terms only quantity and account are set.
    /// </summary>
    /// <param name="option">The option, with an exchange.</param>
    /// <param name="quantity">How many contracts.</param>
    /// <param name="account">Whose.</param>
    /// <param name="lapse">Let them lapse instead.</param>
    /// <param name="isForced">Also when the broker would do the other thing, such as exercise what is not worth it.</param>
    /// <param name="cancel">Ends the waiting, not the exercise.</param>
    /// <exception cref="TwsException">It was not sent: there is no connection, or too many messages wait.</exception>
    public async Task<OrderHandle> ExerciseAsync(
        Contract option, int quantity, string account, bool lapse = false, bool isForced = false, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(option);
        var placed = await SendNumberedAsync(
            1,
            (_, id) => (
                new ExerciseOptions(
                    id, option, lapse ? LapseAction : ExerciseAction, quantity, account, isForced, "", "", ProfessionalCustomer: false),
                OrderRules.Placed(id, option, new() { TotalQuantity = quantity, Account = account })),
            cancel);
        return placed[0];
    }

    /// <summary>Takes back all orders of the login, also those of other clients.</summary>
    public Task CancelAllAsync() => tws.SendAsync(new CancelAllOrders(new("", "", null)), SendTurn.Order);

    /// <summary>The open orders of this client. Those that were placed before this program started become known here by it.</summary>
    public async Task<ImmutableArray<OrderHandle>> OpenOrdersAsync(CancellationToken cancel = default)
    {
        var open = await tws.AskSharedAsync<ListReply<OpenOrder, OpenOrdersEnd>, RequestOpenOrders, ImmutableArray<OpenOrder>>(
            () => new(), default, cancel);
        return [.. open.Select(HandleOf).OfType<OrderHandle>().Distinct()];
    }

    /// <summary>The open orders of all clients of the login, without subscribing to them.</summary>
    public async Task<ImmutableArray<OpenOrder>> AllOpenOrdersAsync(CancellationToken cancel = default)
    {
        var open = await tws.AskSharedAsync<ListReply<OpenOrder, OpenOrdersEnd>, RequestAllOpenOrders, ImmutableArray<OpenOrder>>(
            () => new(), default, cancel);
        // One that changes meanwhile is told again: the last word counts.
        return [.. open.Reverse().DistinctBy(order => (order.Order.PermId, order.Order.ClientId, order.OrderId)).Reverse()];
    }

    /// <summary>Asks for the number that the next order may have; numbers that are given here follow it.</summary>
    public async Task<int> NextIdAsync(CancellationToken cancel = default) =>
        (await tws.AskSharedAsync<SingleReply<NextValidId>, RequestIds, NextValidId>(() => new(), new(1), cancel)).OrderId;

    /// <summary>The orders of the day that are finished.</summary>
    /// <param name="apiOnly">Without those entered elsewhere.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public Task<ImmutableArray<CompletedOrder>> CompletedOrdersAsync(bool apiOnly = false, CancellationToken cancel = default) =>
        tws.AskSharedAsync<ListReply<CompletedOrder, CompletedOrdersEnd>, RequestCompletedOrders, ImmutableArray<CompletedOrder>>(
            () => new(), new(apiOnly), cancel);

    /// <summary>The executions of the day, or of the days that the filter names, with what they cost where that is known already.</summary>
    public async Task<ImmutableArray<Fill>> ExecutionsAsync(ExecutionFilter? filter = null, CancellationToken cancel = default)
    {
        var reply = new ExecutionsReply();
        // The end may be missing when there are none.
        await using var limit = tws.Options.Clock.CreateTimer(
            _ => reply.Finish(), null, tws.Options.RequestTimeout / 2, Timeout.InfiniteTimeSpan);
        return await tws.AskAsync(id => new RequestExecutions { RequestId = id, Filter = filter ?? new() }, reply, cancel);
    }

    internal TimeProvider Clock => tws.Options.Clock;

    internal void Begin(int nextOrderId)
    {
        session++;
        RaiseNextId(nextOrderId);
    }

    /// <summary>An order has ended, for the first time or again.</summary>
    internal void End(OrderHandle handle) => table.End(handle);

    internal void RaiseNextId(int told)
    {
        lock (numbering)
            nextOrderId = Math.Max(nextOrderId, told);
    }

    internal void AddRoutes(MessageRouter router) => router
        .On((in OpenOrder m) => Take(m))
        .On((in OrderStatus m) => Take(m))
        .On((in ExecutionDetails m) => Take(m))
        .On((in CommissionReport m) => Take(m))
        .On((in OpenOrdersEnd m) => tws.Requests.DeliverShared(m))
        .On((in CompletedOrder m) => tws.Requests.DeliverShared(m))
        .On((in CompletedOrdersEnd m) => tws.Requests.DeliverShared(m))
        .On((in OrderBound m) => { });

    internal bool Tell(int orderId, TwsError error)
    {
        if (previews.TryGetValue(orderId, out var preview))
        {
            preview.Tell(error);
            return true;
        }

        if (table.Find(orderId) is not { } handle)
            return false;
        handle.Apply(p => OrderRules.Take(p, error));
        if (handle.Progress is { IsUnknown: true, End: null })
            tws.Run(LookUpAsync);
        if (error.Code == NumberTaken)
            tws.Run(NextIdAsync);
        return true;
    }

    /// <summary>The gateway refuses to tell of orders.</summary>
    internal void TellLookUps(TwsError error)
    {
        tws.Requests.TellShared<OpenOrder>(error);
        tws.Requests.TellShared<CompletedOrder>(error);
    }

    internal void Break()
    {
        foreach (var handle in table.Known)
            handle.Apply(OrderRules.Unknown);
        foreach (var (_, preview) in previews)
            preview.Break(new IOException("The connection was lost."));
    }

    internal void Close()
    {
        foreach (var handle in table.Known)
            handle.Close();
        foreach (var (_, preview) in previews)
            preview.Close();
    }

    internal async Task ModifyAsync(OrderHandle handle, Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var before = handle.Progress;
        var change = order with { OrderRef = order.OrderRef.Length > 0 ? order.OrderRef : before.Order.OrderRef };
        handle.Apply(p => OrderRules.Changing(p, change));
        try
        {
            await tws.SendAsync(new PlaceOrder { OrderId = handle.OrderId, Contract = before.Contract, Order = change }, SendTurn.Order);
        }
        catch (TwsException unsent) when (unsent.Error.Code is TwsException.NotConnected or TwsException.TooManyMessages)
        {
            handle.Apply(p => ReferenceEquals(p.PendingChange, change) ? OrderRules.Changing(p, null) : p);
            throw;
        }
    }

    internal async Task CancelAsync(OrderHandle handle)
    {
        // Before it goes, since the answer may be there before the sender knows that it went.
        handle.Apply(OrderRules.Cancelling);
        await tws.SendAsync(new CancelOrder(handle.OrderId, new("", "", null)), SendTurn.Order);
    }

    // Without a reference of its own an order whose acknowledgement was lost could not be told from another.
    private static string NewReference() => Guid.NewGuid().ToString("N");

    private Task<ImmutableArray<OrderHandle>> PlaceTogetherAsync(
        IReadOnlyList<(Contract Contract, Order Order)> orders, CancellationToken cancel, bool isBracket = false) =>
        SendNumberedAsync(
            orders.Count,
            (parentId, id) =>
            {
                var (contract, order) = orders[id - parentId];
                var named = order.OrderRef.Length > 0 ? order : order with { OrderRef = NewReference() };
                var terms = !isBracket ? named : named with
                {
                    ParentId = id == parentId ? 0 : parentId,
                    // The last one lets all of them go.
                    Transmit = id - parentId == orders.Count - 1,
                };
                return (new PlaceOrder { OrderId = id, Contract = contract, Order = terms }, OrderRules.Placed(id, contract, terms));
            },
            cancel);

    // Makes each message from the first number and its own.
    private async Task<ImmutableArray<OrderHandle>> SendNumberedAsync<TRequest>(
        int count, Func<int, int, (TRequest Message, OrderProgress Placed)> make, CancellationToken cancel)
        where TRequest : IRequest<TRequest>, new()
    {
        if (tws.State != ConnectionState.Ready)
        {
            throw new TwsException(new(
                TwsException.NotConnected,
                "The order was not sent: there is no connection to the broker, or what happened to orders meanwhile is not known yet."));
        }

        List<OrderHandle> placed;
        Task sent;
        // The gateway refuses a number that is not above all it has seen, so numbers are given and messages queued in one go.
        lock (numbering)
        {
            var first = nextOrderId;
            var made = Enumerable.Range(first, count).Select(id => make(first, id)).ToList();
            placed = [.. made.Select(one => new OrderHandle(this, one.Placed, session))];
            table.Add(placed);
            try
            {
                sent = tws.SendTogetherAsync(made.ConvertAll(one => one.Message), SendTurn.Order);
            }
            catch
            {
                table.Remove(placed);
                throw;
            }

            nextOrderId += count;
        }

        await AcknowledgeAsync(placed, sent, cancel);
        return [.. placed];
    }

    private async Task AcknowledgeAsync(List<OrderHandle> placed, Task sent, CancellationToken cancel)
    {
        try
        {
            await sent.WaitAsync(tws.Options.AcknowledgeTimeout, tws.Options.Clock, cancel);
            // One that only waits in the gateway is not acknowledged.
            foreach (var handle in placed.Where(handle => handle.Progress.Order.Transmit || placed.Count > 1))
                await handle.Acknowledged.WaitAsync(tws.Options.AcknowledgeTimeout, tws.Options.Clock, cancel);
        }
        catch (Exception silent) when (silent is TimeoutException or TwsException)
        {
            // A write error or missing word means unknown, not failed: bytes may have left.
            foreach (var handle in placed.Where(handle => !handle.Progress.IsAcknowledged))
                handle.Apply(OrderRules.Unknown);
            tws.Run(LookUpAsync);
        }
    }

    private void Take(in OpenOrder m)
    {
        tws.Requests.DeliverShared(m);
        if (previews.TryGetValue(m.OrderId, out var preview) && m.Order.WhatIf)
        {
            preview.Take(m);
            return;
        }

        var told = m;
        Apply(HandleOf(m), p => OrderRules.Take(p, told));
    }

    private void Take(in OrderStatus m)
    {
        var told = m;
        if (m.ClientId == tws.Options.ClientId)
            Apply(table.Find(m.OrderId), p => OrderRules.Take(p, told));
    }

    private void Take(in ExecutionDetails m)
    {
        tws.Requests.Deliver(m.RequestId, m);
        if (m.Execution.ClientId != tws.Options.ClientId || table.Find(m.Execution.OrderId) is not { } handle)
            return;
        var root = Fill.Root(m.Execution.ExecutionId);
        table.AddExecution(root, handle);
        var told = m;
        Apply(handle, p => OrderRules.Take(p, told.Contract, told.Execution));
        if (earlyCommissions.Remove(root, out var commission))
            handle.Apply(p => OrderRules.Take(p, commission));
    }

    // News of an order that was thought to be rejected puts it in doubt, which only a look can end.
    private void Apply(OrderHandle? handle, Func<OrderProgress, OrderProgress> rule)
    {
        var wasUnknown = handle?.Progress.IsUnknown;
        handle?.Apply(rule);
        if (wasUnknown == false && handle is { Progress: { IsUnknown: true, End: null } })
            tws.Run(LookUpAsync);
    }

    private void Take(in CommissionReport m)
    {
        tws.Requests.DeliverShared(m);
        var told = m;
        var root = Fill.Root(m.ExecutionId);
        if (table.Find(root) is { } handle)
        {
            handle.Apply(p => OrderRules.Take(p, told));
            return;
        }

        // It may come before its execution; those of other clients' executions never find theirs, so the oldest goes.
        if (earlyCommissions.TryAdd(root, m))
            earlyOnes.Enqueue(root);
        else
            earlyCommissions[root] = OrderRules.Newer(earlyCommissions[root], m);
        if (earlyOnes.Count > EarlyCommissionsMax)
            earlyCommissions.Remove(earlyOnes.Dequeue());
    }

    // An order of this client from before this program started becomes known when the gateway tells it. Other clients' orders may have the
    // same number.
    private OrderHandle? HandleOf(OpenOrder m)
    {
        if (m.Order.ClientId != tws.Options.ClientId || m.OrderId == 0 || m.Order.WhatIf)
            return null;
        return table.GetOrAdd(m.OrderId, () => new OrderHandle(this, OrderRules.Placed(m.OrderId, m.Contract, m.Order), session));
    }
}
