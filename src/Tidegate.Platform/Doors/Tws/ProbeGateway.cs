using System.Globalization;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Orders;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>Asks a gateway for all that it tells without an order: greeting, accounts, values, positions, orders and executions.</summary>
public sealed class ProbeGateway(TimeProvider clock)
{
    private const string Tags = "AccountType,NetLiquidation,TotalCashValue,SettledCash,BuyingPower,GrossPositionValue,AvailableFunds,"
        + "ExcessLiquidity,MaintMarginReq";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Asks once. What is refused stands in the report with its reason.</summary>
    /// <exception cref="GatewayException">Nobody lets us in.</exception>
    public async Task<ProbeReport> RunAsync(GatewayPlace place, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        await using var tws = await TwsGuest.OpenAsync(place, clock, cancel);
        var missing = new List<ProbeReport.Lack>();
        var greeted = await GreetedAsync(tws, cancel);
        DateTimeOffset? time = null;
        await TryAsync("the time", missing, async inner => time = await tws.CurrentTimeAsync(inner), cancel);
        var summary = await ListAsync("the account values", missing, async inner => (await tws.Accounts.SummaryAsync(Tags, cancel: inner))
            .Select(one => new ProbeReport.AccountFigure(one.Account, one.Tag, one.Value, one.Currency)), cancel);
        var positions = await ListAsync("the positions", missing, async inner => (await tws.Accounts.PositionsAsync(inner))
            .Where(one => one.Position != 0)
            .Select(one => new ProbeReport.Holding(
                one.Account, TwsNames.Of(one.Contract), one.Contract.ConId, one.Contract.SecurityType.Code ?? "", one.Contract.Currency,
                one.Position, one.AverageCost)), cancel);
        var open = await ListAsync("the open orders", missing, async inner => (await tws.Orders.AllOpenOrdersAsync(inner))
            .Select(one => Line(one.Contract, one.Order, one.State)), cancel);
        var completed = await ListAsync("the completed orders", missing, async inner =>
            (await tws.Orders.CompletedOrdersAsync(cancel: inner)).Select(one => Line(one.Contract, one.Order, one.State)), cancel);
        var executions = await ListAsync("the executions", missing, async inner => (await tws.Orders.ExecutionsAsync(cancel: inner))
            .Select(Line), cancel);
        return new(
            tws.ServerVersion, greeted, time, tws.ManagedAccounts, summary, positions, open, completed, executions, missing);
    }

    private static async Task<string?> GreetedAsync(TwsClient tws, CancellationToken cancel)
    {
        // It was said before the connection was ready, so it waits here.
        await foreach (var happened in tws.EventsAsync(cancel))
        {
            if (happened is ConnectionEvent.Ready ready)
                return ready.GatewayTime;
        }

        return null;
    }

    private static ProbeReport.OrderLine Line(Contract contract, Order order, OrderState state) => new(
        order.Account, order.PermId, order.ClientId, TwsNames.Of(contract), order.Action.Code ?? "", order.TotalQuantity,
        order.OrderType.Code ?? "", order.LimitPrice, state.Status);

    private static ProbeReport.Execution Line(Fill fill) => new(
        fill.Execution.Account, fill.Execution.ExecutionId, fill.Execution.Time, TwsNames.Of(fill.Contract), fill.Execution.Side,
        fill.Execution.Shares, fill.Execution.Price, fill.Commission?.Commission, fill.Commission?.Currency);

    private async Task<IReadOnlyList<TRow>> ListAsync<TRow>(
        string what, List<ProbeReport.Lack> missing, Func<CancellationToken, Task<IEnumerable<TRow>>> ask, CancellationToken cancel)
    {
        IReadOnlyList<TRow> rows = [];
        await TryAsync(what, missing, async inner => rows = [.. await ask(inner)], cancel);
        return rows;
    }

    private async Task TryAsync(
        string what, List<ProbeReport.Lack> missing, Func<CancellationToken, Task> ask, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            await ask(limited.Token);
        }
        catch (TwsException refused)
        {
            missing.Add(new(what, string.Create(CultureInfo.InvariantCulture, $"{refused.Error.Text} (code {refused.Error.Code})")));
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            missing.Add(new(what, "No answer in time."));
        }
    }
}
