using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Executions;
using ExecutionFilter = Tidegate.Simulator.Exchange.Orders.ExecutionFilter;

namespace Tidegate.Simulator.Gateway.Orders;

/// <summary>Lists executions, each with its commission report.</summary>
internal sealed class ExecutionRequests(GatewayState gateway) : IRequestHandler
{
    private const int DaysMax = 7;

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Orders, (in RequestExecutions m) => List(client, m));
    }

    private void List(Client client, RequestExecutions message)
    {
        var filter = message.Filter;
        if (Since(filter) is not { } since)
        {
            client.Tell(message.RequestId, Refusal.Invalid($"Invalid execution time: {filter.Time}"));
            return;
        }

        var found = gateway.Exchange.Executions(new ExecutionFilter
        {
            ClientId = filter.ClientId,
            Account = new AccountId(filter.Account),
            Since = since > gateway.RemembersSince ? since : gateway.RemembersSince,
            Symbol = filter.Symbol,
            SecType = filter.SecurityType,
            Exchange = filter.Exchange,
            Side = filter.Side.ToUpperInvariant() switch
            {
                "BUY" or "BOT" => OrderSide.Buy,
                "SELL" or "SLD" or "SSHORT" => OrderSide.Sell,
                _ => null,
            },
        });
        foreach (var execution in found.Where(one => IsOfDays(filter, one)))
        {
            client.Send(WireExecution.Of(
                message.RequestId, execution, gateway.Exchange.Listings.ByConid(execution.Conid)!, gateway.Time));
            client.Send(WireExecution.Commission(execution));
        }

        if (!found.IsEmpty || gateway.Faults(GatewaySteps.Stream, client.Id).First(GatewayFaults.NoExecutionsEnd) is null)
            client.Send(new ExecutionDetailsEnd(message.RequestId));
    }

    // Without days, the list goes back to midnight at the gateway.
    private DateTimeOffset? Since(Tidegate.Tws.Executions.ExecutionFilter filter)
    {
        var days = Math.Clamp(filter.Days.IsDefaultOrEmpty ? filter.LastDays ?? 1 : DaysMax, 1, DaysMax);
        var since = gateway.Time.Midnight(gateway.Now.AddDays(1 - days));
        if (filter.Time.Length == 0)
            return since;
        return gateway.Time.TryParse(filter.Time, out var asked) ? asked > since ? asked : since : null;
    }

    private bool IsOfDays(Tidegate.Tws.Executions.ExecutionFilter filter, Exchange.Orders.Execution execution) =>
        filter.Days.IsDefaultOrEmpty
        || filter.Days.Contains(int.Parse(GatewayTime.Text(gateway.Time.Date(execution.At)), CultureInfo.InvariantCulture));
}
