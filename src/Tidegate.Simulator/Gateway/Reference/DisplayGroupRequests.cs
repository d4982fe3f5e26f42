using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.DisplayGroups;

namespace Tidegate.Simulator.Gateway.Reference;

/// <summary>
/// Groups of windows that show one contract. The gateway has no windows, but clients of one gateway see each other's choice.
/// </summary>
internal sealed class DisplayGroupRequests : IRequestHandler
{
    private const string None = "none";
    private const int GroupsMax = 7;

    private readonly OpenRequests<int> subscriptions = [];
    private readonly Dictionary<int, string> shown = [];

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Reference, (in RequestDisplayGroups m) =>
            client.Send(new DisplayGroupList(m.RequestId, string.Join('|', Enumerable.Range(1, GroupsMax)))));
        client.On(GatewaySteps.Reference, (in SubscribeToDisplayGroup m) => Subscribe(client, m));
        client.On(GatewaySteps.Reference, (in UpdateDisplayGroup m) => Update(client, m));
        client.On(GatewaySteps.Reference, (in UnsubscribeFromDisplayGroup m) => subscriptions.Remove((client, m.RequestId)));
    }

    /// <inheritdoc/>
    public void Leave(Client client) => subscriptions.Leave(client);

    private void Subscribe(Client client, SubscribeToDisplayGroup request)
    {
        if (request.GroupId is < 1 or > GroupsMax)
        {
            client.Tell(request.RequestId, Refusal.Invalid($"Invalid display group {request.GroupId}."));
            return;
        }

        subscriptions[(client, request.RequestId)] = request.GroupId;
        client.Send(new DisplayGroupUpdated(request.RequestId, shown.GetValueOrDefault(request.GroupId, None)));
    }

    private void Update(Client client, UpdateDisplayGroup request)
    {
        if (!subscriptions.TryGetValue((client, request.RequestId), out var group))
        {
            client.Tell(request.RequestId, Refusal.UnknownTicker(request.RequestId));
            return;
        }

        shown[group] = request.Contract;
        foreach (var ((other, id), _) in subscriptions.Where(one => one.Value == group))
            other.Send(new DisplayGroupUpdated(id, request.Contract));
    }
}
