namespace Tidegate.Tws.Wire;

/// <summary>Reads the messages of one direction and hands each to its handler. Set up first, then used by one thread.</summary>
public sealed class MessageRouter
{
    private const int IdMax = 199;

    private readonly Route?[] routes = new Route?[IdMax + 1];

    /// <summary>Names the handler of a message.</summary>
    /// <exception cref="InvalidOperationException">The message has one already, or another one has its number.</exception>
    public MessageRouter On<T>(MessageHandler<T> handler)
        where T : IWireMessage<T>, new()
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (routes[T.Id] is not null)
            throw new InvalidOperationException($"Message {T.Id} has a handler already.");
        routes[T.Id] = new Route<T>(handler);
        return this;
    }

    /// <summary>
    /// Reads one payload, which is a frame without its length, and hands the message on. What cannot be read is returned, never thrown.
    /// What the handler throws goes through.
    /// </summary>
    public Routing Route(ReadOnlySpan<byte> payload, int version)
    {
        var id = 0;
        try
        {
            id = MessageHead.ReadNumber(payload, version, out var length);
            var isProtobuf = id > MessageWriter.ProtobufOffset;
            if (isProtobuf)
                id -= MessageWriter.ProtobufOffset;
            if ((uint)id > IdMax || routes[id] is not { } route)
                return new Routing.Unknown(id);
            if (isProtobuf)
                route.ReadProtobuf(payload[length..], version);
            else
                route.ReadText(payload[length..], version);
        }
        catch (FrameException malformed)
        {
            return new Routing.Malformed(id, malformed.Message);
        }

        return Routing.Handled.It;
    }
}
