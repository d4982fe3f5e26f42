using System.Diagnostics;
using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Gateway.Contracts;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Contracts;

namespace Tidegate.Simulator.Gateway;

/// <summary>What all clients of the simulated gateway share. Everything in it is used by the gateway's one loop only.</summary>
internal sealed class GatewayState
{
    private readonly List<Client> clients = [];

    public GatewayState(Simulation simulation, GatewayOptions options)
    {
        Simulation = simulation;
        Options = options;
        Time = new GatewayTime(options.ZoneId);
        Exchange = simulation.Exchange;
    }

    public Simulation Simulation { get; }

    public GatewayOptions Options { get; }

    public GatewayTime Time { get; }

    /// <summary>The exchange and broker behind the gateway.</summary>
    public SimulatedExchange Exchange { get; private set; }

    /// <summary>The time at the broker, as far as the exchange has come.</summary>
    public DateTimeOffset Now => Exchange.Now;

    /// <summary>The connection to the broker stands; without it no prices come.</summary>
    public bool HasBroker { get; set; } = true;

    /// <summary>The gateway is down: nobody can connect. Safe for several threads.</summary>
    public bool IsDown => Meets(GatewayFaults.Restart, GatewaySteps.Connect, null) is not null
        || Options.Hours.IsDown(Simulation.Clock.GetUtcNow());

    /// <summary>What executed and ended before is not listed any more: the gateway has lost its memory of it.</summary>
    public DateTimeOffset RemembersSince { get; private set; }

    /// <summary>The clients that have said who they are, in the order in which they did.</summary>
    public IReadOnlyList<Client> Clients => clients;

    /// <summary>Takes up the exchange with which the simulation starts over.</summary>
    public void StartOver()
    {
        Exchange = Simulation.Exchange;
        RemembersSince = default;
    }

    /// <summary>Forgets what executed and ended so far.</summary>
    public void Forget() => RemembersSince = Simulation.Clock.GetUtcNow();

    /// <summary>Lets the exchange follow the simulator's clock.</summary>
    public void Follow() => Simulation.Follow(Exchange);

    /// <summary>Takes in a client that has said who it is.</summary>
    public void Admit(Client client) => clients.Add(client);

    /// <summary>Forgets a client.</summary>
    public void Dismiss(Client client) => clients.Remove(client);

    /// <summary>The faults that a step of a client meets.</summary>
    public MetFaults Faults(string step, int? clientId) => new(
        Simulation.Faults, SimulatedGateway.DoorName, step, Query(clientId));

    /// <summary>A fault that stays on, without counting it; null when it is off.</summary>
    public Fault? Meets(string kind, string step, int? clientId) => Meeting(kind, step, clientId).FirstOrDefault();

    /// <summary>The faults of a kind that stay on, without counting them.</summary>
    public IEnumerable<Fault> Meeting(string kind, string step, int? clientId = null) => Simulation.Faults
        .Meeting(SimulatedGateway.DoorName, step, Query(clientId)).Where(fault => fault.Kind == kind);

    /// <summary>Whether orders cannot be placed, which the client is told.</summary>
    public bool IsReadOnly(Client client, int id)
    {
        if (!Options.IsReadOnly && Faults(GatewaySteps.Orders, client.Id).First(GatewayFaults.ReadOnly) is null)
            return false;
        client.Tell(id, Refusal.ReadOnly);
        return true;
    }

    /// <summary>The account of a name; null when the login has none of it.</summary>
    public AccountId? Account(string name)
    {
        foreach (var account in Exchange.Accounts)
        {
            if (account.Value == name)
                return account;
        }

        return null;
    }

    /// <summary>The one instrument that a client means; null when there is none or several, which the client is told.</summary>
    public Listing? Listed(Client client, int id, Contract contract)
    {
        switch (Exchange.Listings.One(WireContract.Query(contract)))
        {
            case ContractAnswer.Found found:
                return found.Listing;
            case ContractAnswer.Refused refused:
                client.Tell(id, refused.Code, refused.Text);
                return null;
            default:
                throw new UnreachableException();
        }
    }

    // A client is to the gateway what a query is to a service: what a fault can be narrowed to.
    private static string? Query(int? clientId) => clientId?.ToString(CultureInfo.InvariantCulture);
}
