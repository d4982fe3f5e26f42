using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Gateway.Contracts;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Accounts;
using AccountPosition = Tidegate.Simulator.Exchange.Accounts.AccountPosition;

namespace Tidegate.Simulator.Gateway.Accounts;

/// <summary>The account that a client watches with its values and its portfolio; one at a time.</summary>
internal sealed class AccountUpdateRequests(GatewayState gateway) : IRequestHandler
{
    private readonly Dictionary<Client, (AccountId Account, ValueWatch Watch)> watched = [];

    /// <inheritdoc/>
    public void Serve(Client client) => client.On(GatewaySteps.Accounts, (in RequestAccountUpdates m) => Watch(client, m));

    /// <inheritdoc/>
    public void Leave(Client client) => watched.Remove(client);

    /// <inheritdoc/>
    public void Pulse()
    {
        foreach (var (client, (account, watch)) in watched)
        {
            if (watch.IsDue(gateway.Now))
                Send(client, account, watch);
        }
    }

    /// <inheritdoc/>
    public void Hear(IReadOnlyList<ExchangeEvent> happened)
    {
        foreach (var (client, (account, watch)) in watched)
        {
            if (happened.OfType<ExchangeEvent.AccountChanged>().Any(changed => changed.Account == account))
                Send(client, account, watch);
        }
    }

    private void Watch(Client client, RequestAccountUpdates request)
    {
        watched.Remove(client);
        if (!request.Subscribe)
            return;
        var account = request.Account.Length == 0 ? gateway.Exchange.Accounts[0] : gateway.Account(request.Account);
        if (account is not { } known)
        {
            client.Tell(-1, Refusal.Invalid($"Invalid account code '{request.Account}'."));
            return;
        }

        var watch = new ValueWatch(gateway.Now);
        watched[client] = (known, watch);
        Send(client, known, watch);
        client.Send(new AccountDownloadEnd(known.Value));
    }

    private void Send(Client client, AccountId account, ValueWatch watch)
    {
        foreach (var value in watch.Changed(account.Value, gateway.Exchange.AccountValues(account)))
            client.Send(new AccountValue(value.Tag, value.Text, value.Currency, account.Value));
        foreach (var position in gateway.Exchange.Positions(account))
            client.Send(Portfolio(position));
        client.Send(new AccountUpdateTime(gateway.Time.Minute(gateway.Now)));
    }

    private static PortfolioValue Portfolio(AccountPosition position) => new()
    {
        Contract = WireContract.Held(position.Listing),
        Position = position.Quantity,
        MarketPrice = position.MarketPrice,
        MarketValue = decimal.Round(position.MarketValue, 2),
        AverageCost = position.AverageCost,
        UnrealizedProfit = decimal.Round(position.Unrealized, 2),
        RealizedProfit = decimal.Round(position.Realized, 2),
        Account = position.Account.Value,
    };
}
