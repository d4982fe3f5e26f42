using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Gateway.Contracts;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Accounts;
using AccountPosition = Tidegate.Simulator.Exchange.Accounts.AccountPosition;
using SentPosition = Tidegate.Tws.Accounts.AccountPosition;

namespace Tidegate.Simulator.Gateway.Accounts;

/// <summary>What the accounts hold, and each change of it at once.</summary>
internal sealed class PositionRequests(GatewayState gateway) : IRequestHandler
{
    private readonly HashSet<Client> listening = [];
    private readonly OpenRequests<RequestPositionsMulti> requests = [];

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Accounts, (in RequestPositions m) => List(client));
        client.On(GatewaySteps.Accounts, (in CancelPositions m) => listening.Remove(client));
        client.On(GatewaySteps.Accounts, (in RequestPositionsMulti m) => List(client, m));
        client.On(GatewaySteps.Accounts, (in CancelPositionsMulti m) => requests.Remove((client, m.RequestId)));
    }

    /// <inheritdoc/>
    public void Leave(Client client)
    {
        listening.Remove(client);
        requests.Leave(client);
    }

    /// <inheritdoc/>
    public void Hear(IReadOnlyList<ExchangeEvent> happened)
    {
        foreach (var (account, conid) in happened.OfType<ExchangeEvent.AccountChanged>().Where(changed => changed.Conid != 0)
            .Select(changed => (changed.Account, changed.Conid)).Distinct())
        {
            if (gateway.Exchange.Positions(account).FirstOrDefault(one => one.Listing.Conid == conid) is { } position)
                Send(position);
        }
    }

    private void Send(AccountPosition position)
    {
        foreach (var client in listening)
            Send(client, position);
        foreach (var ((client, _), request) in requests)
        {
            if (request.Account.Length == 0 || request.Account == position.Account.Value)
                Send(client, request, position);
        }
    }

    private void List(Client client)
    {
        listening.Add(client);
        foreach (var position in gateway.Exchange.Accounts.SelectMany(account => gateway.Exchange.Positions(account)))
            Send(client, position);
        client.Send(default(PositionEnd));
    }

    private void List(Client client, RequestPositionsMulti request)
    {
        if (request.Account.Length > 0 && gateway.Account(request.Account) is null)
        {
            client.Tell(request.RequestId, Refusal.Invalid($"Invalid account code '{request.Account}'."));
            return;
        }

        requests[(client, request.RequestId)] = request;
        IEnumerable<AccountId> accounts =
            request.Account.Length > 0 ? [gateway.Account(request.Account)!.Value] : gateway.Exchange.Accounts;
        foreach (var position in accounts.SelectMany(account => gateway.Exchange.Positions(account)))
            Send(client, request, position);
        client.Send(new PositionMultiEnd(request.RequestId));
    }

    private static void Send(Client client, AccountPosition position) => client.Send(new SentPosition
    {
        Account = position.Account.Value,
        Contract = WireContract.Of(position.Listing) with { Exchange = "" },
        Position = position.Quantity,
        AverageCost = position.AverageCost,
    });

    private static void Send(Client client, RequestPositionsMulti request, AccountPosition position) => client.Send(new PositionMulti(
        request.RequestId, position.Account.Value, WireContract.Of(position.Listing) with { Exchange = "" }, position.Quantity,
        position.AverageCost, request.ModelCode));
}
