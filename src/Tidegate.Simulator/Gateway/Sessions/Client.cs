using Tidegate.Tws.Session;
using Tidegate.Tws.Wire;

namespace Tidegate.Simulator.Gateway.Sessions;

/// <summary>A client that is connected: what it speaks, who it is, what it may ask. Used by the gateway's loop only.</summary>
/// <param name="version">The server version that was agreed on.</param>
/// <param name="sender">What is sent to it goes there.</param>
/// <param name="simulated">The time that notices carry.</param>
internal sealed class Client(int version, ClientSender sender, TimeProvider simulated)
{
    private readonly MessageRouter router = new();
    private readonly Dictionary<int, Request> requests = [];

    /// <summary>The server version that was agreed on.</summary>
    public int Version => version;

    /// <summary>The client's number of itself; null before it said it.</summary>
    public int? Id
    {
        get;
        set
        {
            field = value;
            sender.ClientId = value;
        }
    }

    /// <summary>The kind of market data that it wants: 1 live, 2 frozen, 3 delayed, 4 delayed frozen.</summary>
    public int QuoteType { get; set; } = 1;

    /// <summary>Nothing more is sent to it, although it is connected.</summary>
    public bool IsMuted { get; set; }

    /// <summary>It was forgotten: what it said before and was not heard yet is not heard any more.</summary>
    public bool HasLeft { get; set; }

    /// <summary>Breaks its connection, whatever is left to send.</summary>
    public required Action Drop { get; init; }

    /// <summary>Names the handler of a request.</summary>
    public void On<T>(string step, MessageHandler<T> handler)
        where T : IRequest<T>, new()
    {
        router.On(handler);
        requests[T.Id] = new Request(typeof(T).Name, step);
    }

    /// <summary>What a message is; null when nobody here takes it.</summary>
    public Request? RequestOf(int id) => requests.GetValueOrDefault(id);

    /// <summary>Reads a message and has it handled.</summary>
    public Routing Take(ReadOnlySpan<byte> payload) => router.Route(payload, version);

    /// <summary>Sends a message.</summary>
    public void Send<T>(in T message)
        where T : IAnswer<T>, new()
    {
        if (!IsMuted)
            sender.Add(message, version);
    }

    /// <summary>Sends an error, warning or notice.</summary>
    /// <param name="id">The request or order; -1 about the connection.</param>
    /// <param name="refusal">What is told.</param>
    public void Tell(int id, Refusal refusal) => Tell(id, refusal.Code, refusal.Text);

    /// <inheritdoc cref="Tell(int, Refusal)"/>
    public void Tell(int id, int code, string text) =>
        Send(new GatewayNotice(id, code, text, "", simulated.GetUtcNow().ToUnixTimeMilliseconds()));

    /// <summary>Ends the connection once all is sent.</summary>
    public void End() => sender.End();
}
