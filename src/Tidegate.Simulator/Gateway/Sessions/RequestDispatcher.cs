using System.Collections.Immutable;
using Tidegate.Simulator.Control;
using Tidegate.Tws.Session;
using Tidegate.Tws.Wire;

namespace Tidegate.Simulator.Gateway.Sessions;

/// <summary>Takes each message of a client to the handler that answers it, past the faults that lie in wait.</summary>
internal sealed class RequestDispatcher(GatewayState gateway, ImmutableArray<IRequestHandler> handlers)
{
    /// <summary>Prepares a client for its first message.</summary>
    public void Serve(Client client)
    {
        foreach (var handler in handlers)
            handler.Serve(client);
    }

    /// <summary>Forgets a client.</summary>
    public void Leave(Client client)
    {
        client.HasLeft = true;
        gateway.Dismiss(client);
        foreach (var handler in handlers)
            handler.Leave(client);
    }

    /// <summary>Handles one message.</summary>
    public void Take(Client client, byte[] payload)
    {
        // A gateway that goes down ends its clients before what they sent last was heard.
        if (client.HasLeft)
            return;
        if (IdOf(payload, client.Version) is not { } id)
        {
            client.Tell(-1, Refusal.Unreadable("The message has no number."));
            return;
        }

        // Before a client said who it is, the gateway is silent; a client that was told to leave is not heard any more.
        if (client.Id is null == (id != StartApi.Id))
            return;
        if (client.RequestOf(id) is not { } request)
        {
            client.Tell(RequestIdOf(payload, client.Version), Reference.UnsimulatedRequests.OfUnknown(id));
            Note(client, new Request($"{id}", GatewaySteps.Reference), "unknown", []);
            return;
        }

        var faults = gateway.Faults(request.Step, client.Id);
        var answer = Take(client, payload, faults);
        Note(client, request, answer, faults.Kinds);
    }

    private static string Take(Client client, byte[] payload, MetFaults faults)
    {
        if (faults.First(GatewayFaults.Disconnect) is not null)
        {
            client.Drop();
            return "disconnected";
        }

        if (faults.First(GatewayFaults.Hang) is not null)
            return "ignored";
        if (faults.First(GatewayFaults.Code) is { } code)
        {
            client.Tell(RequestIdOf(payload, client.Version), (int)code.Number("code"), code.Text("text"));
            return "refused";
        }

        var loses = faults.First(GatewayFaults.LoseAnswer) is not null;
        client.IsMuted |= loses;
        var routing = client.Take(payload);
        if (loses)
        {
            client.Drop();
            return "lost";
        }

        if (routing is not Routing.Malformed malformed)
            return "taken";
        client.Tell(RequestIdOf(payload, client.Version), Refusal.Unreadable(malformed.Cause));
        return "malformed";
    }

    private static int? IdOf(byte[] payload, int version)
    {
        try
        {
            return MessageHead.Read(payload, version).Id;
        }
        catch (FrameException)
        {
            return null;
        }
    }

    // Nearly all requests carry their number first or right behind the message version; what is no number is about the connection.
    private static int RequestIdOf(byte[] payload, int version) => RequestNumber.Find(payload, MessageHead.Read(payload, version), version);

    private void Note(Client client, Request request, string answer, ImmutableArray<string> faults) => gateway.Simulation.Calls.Add(new()
    {
        Door = SimulatedGateway.DoorName,
        ReceivedAt = gateway.Simulation.Machine.GetUtcNow(),
        At = gateway.Now,
        Step = request.Step,
        Path = request.Name,
        Query = client.Id is { } number ? $"{number}" : null,
        Answer = answer,
        Faults = faults,
    });
}
