using System.Collections.Immutable;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Accounts;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.News;

namespace Tidegate.Simulator.Gateway.Reference;

/// <summary>What the gateway knows about its user and its sources.</summary>
internal sealed class ReferenceRequests(GatewayState gateway) : IRequestHandler
{
    private static readonly ImmutableArray<NewsProvider> Providers =
    [
        new("BRFG", "Briefing.com General Market Columns"),
        new("BRFUPDN", "Briefing.com Analyst Actions"),
        new("DJNL", "Dow Jones Newsletters"),
    ];

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Reference, (in RequestFamilyCodes m) => client.Send(new FamilyCodes(
            [.. gateway.Exchange.Accounts.Select(account => new FamilyCode(account.Value, ""))])));
        client.On(GatewaySteps.Reference, (in RequestUserBrand m) => client.Send(new UserBrand(m.RequestId, "")));
        client.On(GatewaySteps.Reference, (in RequestNewsProviders m) => client.Send(new NewsProviders(Providers)));
        client.On(GatewaySteps.Reference, (in RequestSoftDollarTiers m) => client.Send(new SoftDollarTiers(m.RequestId, [])));
        // Bulletins are for outages of exchanges, which do not happen here: there is nothing to send and nothing to stop.
        client.On(GatewaySteps.Reference, (in RequestNewsBulletins m) => { });
        client.On(GatewaySteps.Reference, (in CancelNewsBulletins m) => { });
    }
}
