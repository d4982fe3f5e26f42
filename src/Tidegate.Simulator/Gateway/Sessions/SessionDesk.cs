using Tidegate.Tws.Session;

namespace Tidegate.Simulator.Gateway.Sessions;

/// <summary>Who a client is, which number its next order has, what time it is.</summary>
/// <param name="hall">The gateway.</param>
/// <param name="started">Hears of each client that was let in.</param>
internal sealed class SessionDesk(GatewayHall hall, Action<Client> started) : IGatewayDesk
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
        client.On(GatewaySteps.Session, (in RequestCurrentTime m) => client.Send(new CurrentTime(hall.Now.ToUnixTimeSeconds())));
        client.On(GatewaySteps.Session, (in RequestCurrentTimeInMillis m) =>
            client.Send(new CurrentTimeInMillis(hall.Simulation.Clock.GetUtcNow().ToUnixTimeMilliseconds())));
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
        var isTaken = hall.Clients.Any(one => one.Id == id)
            || hall.Faults(GatewaySteps.Connect, id).First(GatewayFaults.IdInUse) is not null;
        if (isTaken)
        {
            client.Tell(-1, Refusal.ClientIdInUse);
            client.End();
            return;
        }

        client.Id = id;
        hall.Admit(client);
        SendAccounts(client);
        SendNextId(client);
        foreach (var (code, text) in Farms)
            client.Tell(-1, code, text);
        started(client);
    }

    private void SendAccounts(Client client) => client.Send(new ManagedAccounts(string.Join(',', hall.Exchange.Accounts)));

    private void SendNextId(Client client) => client.Send(new NextValidId(hall.Exchange.NextOrderId(client.Id!.Value)));
}
