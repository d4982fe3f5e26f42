using Tidegate.Tws.Session;

namespace Tidegate.Simulator.Gateway.Sessions;

/// <summary>Who a client is, which number its next order has, what time it is.</summary>
/// <param name="gateway">The gateway.</param>
/// <param name="started">Hears of each client that was let in.</param>
internal sealed class SessionRequests(GatewayState gateway, Action<Client> started) : IRequestHandler
{
    /// <summary>Farms that are well, in the order in which a gateway tells of them.</summary>
    private static readonly (int Code, string Text)[] Farms =
    [
        (2104, "Market data farm connection is OK:usfarm"),
        (2106, "HMDS data farm connection is OK:ushmds"),
        (2158, "Sec-def data farm connection is OK:secdefnj"),
    ];

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Session, (in StartApi m) => Start(client, m.ClientId));
        client.On(GatewaySteps.Session, (in RequestIds m) => SendNextId(client));
        client.On(GatewaySteps.Session, (in RequestManagedAccounts m) => SendAccounts(client));
        client.On(GatewaySteps.Session, (in RequestCurrentTime m) => client.Send(new CurrentTime(gateway.Now.ToUnixTimeSeconds())));
        client.On(GatewaySteps.Session, (in RequestCurrentTimeInMillis m) =>
            client.Send(new CurrentTimeInMillis(gateway.Simulation.Clock.GetUtcNow().ToUnixTimeMilliseconds())));
        client.On(GatewaySteps.Session, (in SetLogLevel m) =>
        {
            if (m.Level is < 1 or > 5)
                client.Tell(-1, Refusal.Invalid($"Invalid log level {m.Level}."));
        });
        client.On(GatewaySteps.Session, (in VerifyRequest m) => RefuseToVerify(client));
        client.On(GatewaySteps.Session, (in VerifyMessage m) => RefuseToVerify(client));
    }

    private static void RefuseToVerify(Client client) =>
        client.Send(new VerifyCompleted(IsSuccessful: false, "Verification is not simulated."));

    private void Start(Client client, int id)
    {
        var isTaken = gateway.Clients.Any(one => one.Id == id)
            || gateway.Faults(GatewaySteps.Connect, id).First(GatewayFaults.IdInUse) is not null;
        if (isTaken)
        {
            client.Tell(-1, Refusal.ClientIdInUse);
            client.End();
            return;
        }

        client.Id = id;
        gateway.Admit(client);
        SendAccounts(client);
        SendNextId(client);
        // Who comes while the broker is lost hears of it at once; 1100 was told before.
        if (!gateway.HasBroker)
            client.Tell(-1, 2110, "Connectivity between Trader Workstation and server is broken. It will be restored automatically.");
        foreach (var (code, text) in gateway.HasBroker ? Farms : [])
            client.Tell(-1, code, text);
        started(client);
    }

    private void SendAccounts(Client client) => client.Send(new ManagedAccounts(string.Join(',', gateway.Exchange.Accounts)));

    private void SendNextId(Client client) => client.Send(new NextValidId(gateway.Exchange.NextOrderId(client.Id!.Value)));
}
