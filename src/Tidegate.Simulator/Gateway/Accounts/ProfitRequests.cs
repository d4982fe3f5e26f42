using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Accounts;

namespace Tidegate.Simulator.Gateway.Accounts;

/// <summary>Profit of accounts and of single positions, each second in which it changed.</summary>
internal sealed class ProfitRequests(GatewayState gateway) : IRequestHandler
{
    private readonly OpenRequests<(RequestProfitAndLoss Request, ProfitAndLoss? Sent)> accounts = [];
    private readonly OpenRequests<(RequestProfitAndLossSingle Request, ProfitAndLossSingle? Sent)> positions = [];

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Accounts, (in RequestProfitAndLoss m) => Watch(client, m));
        client.On(GatewaySteps.Accounts, (in CancelProfitAndLoss m) =>
        {
            if (!accounts.Remove((client, m.RequestId)))
                client.Tell(m.RequestId, Refusal.UnknownTicker(m.RequestId));
        });
        client.On(GatewaySteps.Accounts, (in RequestProfitAndLossSingle m) => Watch(client, m));
        client.On(GatewaySteps.Accounts, (in CancelProfitAndLossSingle m) =>
        {
            if (!positions.Remove((client, m.RequestId)))
                client.Tell(m.RequestId, Refusal.UnknownTicker(m.RequestId));
        });
    }

    /// <inheritdoc/>
    public void Leave(Client client)
    {
        accounts.Leave(client);
        positions.Leave(client);
    }

    /// <inheritdoc/>
    public void Pulse()
    {
        foreach (var (key, (request, sent)) in accounts.ToList())
        {
            var now = Of(request);
            if (now == sent)
                continue;
            accounts[key] = (request, now);
            key.Client.Send(now);
        }

        foreach (var (key, (request, sent)) in positions.ToList())
        {
            var now = Of(request);
            if (now == sent)
                continue;
            positions[key] = (request, now);
            key.Client.Send(now);
        }
    }

    private void Watch(Client client, RequestProfitAndLoss request)
    {
        if (!Allows(client, request.RequestId, request.Account, accounts.ContainsKey((client, request.RequestId))))
            return;
        var now = Of(request);
        accounts[(client, request.RequestId)] = (request, now);
        client.Send(now);
    }

    private void Watch(Client client, RequestProfitAndLossSingle request)
    {
        if (!Allows(client, request.RequestId, request.Account, positions.ContainsKey((client, request.RequestId))))
            return;
        var now = Of(request);
        positions[(client, request.RequestId)] = (request, now);
        client.Send(now);
    }

    private bool Allows(Client client, int id, string account, bool isOpen)
    {
        if (isOpen)
            client.Tell(id, Refusal.DuplicateTicker);
        else if (gateway.Account(account) is null)
            client.Tell(id, Refusal.Invalid($"Invalid account code '{account}'."));
        else
            return true;
        return false;
    }

    private ProfitAndLoss Of(RequestProfitAndLoss request)
    {
        var profit = gateway.Exchange.ProfitAndLoss(gateway.Account(request.Account)!.Value);
        return new(request.RequestId, Cents(profit.Daily), Cents(profit.Unrealized), Cents(profit.Realized));
    }

    // What is not held has a position of zero, and nothing else is known about it.
    private ProfitAndLossSingle Of(RequestProfitAndLossSingle request)
    {
        var position = gateway.Exchange.Positions(gateway.Account(request.Account)!.Value)
            .FirstOrDefault(one => one.Listing.Conid == request.ConId);
        return position is null
            ? new(request.RequestId, 0, null, null, null, null)
            : new(
                request.RequestId, position.Quantity, Cents(position.Daily), Cents(position.Unrealized), Cents(position.Realized),
                Cents(position.MarketValue));
    }

    private static decimal Cents(decimal amount) => decimal.Round(amount, 2);
}
