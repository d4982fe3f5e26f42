using System.Collections.Immutable;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Accounts;
using AccountValue = Tidegate.Simulator.Exchange.Accounts.AccountValue;

namespace Tidegate.Simulator.Gateway.Accounts;

/// <summary>Account summaries, and updates of single accounts with a number of their own.</summary>
internal sealed class AccountRequests(GatewayState gateway) : IRequestHandler
{
    private const string AllAccounts = "All";
    private const int SummariesMax = 2;

    private readonly OpenRequests<(SummaryTags Tags, ValueWatch Watch)> summaries = [];
    private readonly OpenRequests<(RequestAccountUpdatesMulti Request, ValueWatch Watch)> updates = [];

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Accounts, (in RequestAccountSummary m) => Summarize(client, m));
        client.On(GatewaySteps.Accounts, (in CancelAccountSummary m) => summaries.Remove((client, m.RequestId)));
        client.On(GatewaySteps.Accounts, (in RequestAccountUpdatesMulti m) => Update(client, m));
        client.On(GatewaySteps.Accounts, (in CancelAccountUpdatesMulti m) => updates.Remove((client, m.RequestId)));
    }

    /// <inheritdoc/>
    public void Leave(Client client)
    {
        summaries.Leave(client);
        updates.Leave(client);
    }

    /// <inheritdoc/>
    public void Pulse()
    {
        foreach (var ((client, id), (tags, watch)) in summaries)
        {
            if (watch.IsDue(gateway.Now))
                SendSummary(client, id, tags, watch);
        }

        foreach (var ((client, _), (request, watch)) in updates)
        {
            if (watch.IsDue(gateway.Now))
                SendUpdates(client, request, watch);
        }
    }

    /// <inheritdoc/>
    public void Hear(IReadOnlyList<ExchangeEvent> happened)
    {
        if (!happened.OfType<ExchangeEvent.AccountChanged>().Any())
            return;
        foreach (var ((client, _), (request, watch)) in updates)
            SendUpdates(client, request, watch);
    }

    private void Summarize(Client client, RequestAccountSummary request)
    {
        if (summaries.ContainsKey((client, request.RequestId)) || summaries.Keys.Count(key => key.Client == client) >= SummariesMax)
        {
            client.Tell(request.RequestId, Refusal.TooManySummaries);
            return;
        }

        if (request.Group != AllAccounts)
        {
            client.Tell(request.RequestId, Refusal.Invalid($"Invalid account group: {request.Group}"));
            return;
        }

        var tags = new SummaryTags(request.Tags);
        var watch = new ValueWatch(gateway.Now);
        summaries[(client, request.RequestId)] = (tags, watch);
        SendSummary(client, request.RequestId, tags, watch);
        client.Send(new AccountSummaryEnd(request.RequestId));
    }

    private void SendSummary(Client client, int id, SummaryTags tags, ValueWatch watch)
    {
        foreach (var account in gateway.Exchange.Accounts)
        {
            foreach (var value in watch.Changed(account.Value, tags.Of(gateway.Exchange.AccountValues(account))))
                client.Send(new AccountSummary(id, account.Value, value.Tag, value.Text, value.Currency));
        }
    }

    private void Update(Client client, RequestAccountUpdatesMulti request)
    {
        if (request.Account.Length > 0 && gateway.Account(request.Account) is null)
        {
            client.Tell(request.RequestId, Refusal.Invalid($"Invalid account code '{request.Account}'."));
            return;
        }

        var watch = new ValueWatch(gateway.Now);
        updates[(client, request.RequestId)] = (request, watch);
        SendUpdates(client, request, watch);
        client.Send(new AccountUpdateMultiEnd(request.RequestId));
    }

    private void SendUpdates(Client client, RequestAccountUpdatesMulti request, ValueWatch watch)
    {
        IEnumerable<AccountId> accounts =
            request.Account.Length > 0 ? [gateway.Account(request.Account)!.Value] : gateway.Exchange.Accounts;
        foreach (var account in accounts)
        {
            var all = gateway.Exchange.AccountValues(account);
            var wanted = request.LedgerAndNetLiquidation ? LedgerAndWorth(all) : all;
            foreach (var value in watch.Changed(account.Value, wanted))
            {
                client.Send(new AccountUpdateMulti(
                    request.RequestId, account.Value, request.ModelCode, value.Tag, value.Text, value.Currency));
            }
        }
    }

    private static IEnumerable<AccountValue> LedgerAndWorth(ImmutableArray<AccountValue> all) =>
        all.Where(value => value.Tag == "NetLiquidation").Concat(SummaryTags.Ledger(all));
}
