using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Tests.Wire;

/// <summary>One kind of message, found in the library; what tests do with every kind stands here.</summary>
public abstract class MessageKind
{
    public abstract string Name { get; }

    public abstract int Id { get; }

    public abstract bool IsRequest { get; }

    public abstract int ProtobufSince { get; }

    /// <summary>All kinds of the library.</summary>
    public static IReadOnlyList<MessageKind> All { get; } =
    [
        .. typeof(IWire).Assembly.GetTypes()
            .Where(type => type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IWireMessage<>)))
            .Where(type => type is { IsAbstract: false, IsInterface: false })
            .Select(type => (MessageKind)Activator.CreateInstance(typeof(MessageKind<>).MakeGenericType(type))!)
            .OrderBy(kind => kind.IsRequest ? 0 : 1).ThenBy(kind => kind.Id),
    ];

    public static TheoryData<string> Names => [.. All.Select(kind => kind.Name)];

    public static MessageKind Of(string name) => All.Single(kind => kind.Name == name);

    /// <summary>Writes an invented message, and lists its fields.</summary>
    public abstract (byte[] Payload, string Fields) Invent(int seed, int version);

    /// <summary>The version number that the message begins with in text at a server version; null when it has none.</summary>
    public abstract int? TextVersion(int version);

    /// <summary>Reads a payload and lists its fields.</summary>
    public abstract (Routing Outcome, string? Fields) Read(byte[] payload, int version);

    /// <summary>Reads a payload and says the number of its request or order; null for messages that have none.</summary>
    public abstract int? NumberOf(byte[] payload, int version);

    /// <summary>Reads a payload and writes it again.</summary>
    public abstract byte[]? Again(byte[] payload, int version);

    /// <summary>Lets a router take messages of this kind and forget them.</summary>
    public abstract void AddTo(MessageRouter router);

    /// <summary>Reads a payload and shows the message to a writer.</summary>
    internal abstract void Visit<TWire>(byte[] payload, int version, TWire wire)
        where TWire : struct, IWire;

    public override string ToString() => Name;
}

internal sealed class MessageKind<T> : MessageKind
    where T : IWireMessage<T>, new()
{
    public override string Name => typeof(T).Name;

    public override int Id => T.Id;

    public override bool IsRequest =>
        typeof(T).GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IRequest<>));

    public override int ProtobufSince => T.ProtobufSince;

    public override (byte[] Payload, string Fields) Invent(int seed, int version)
    {
        var protobuf = version >= T.ProtobufSince;
        var inventor = new Inventor(new InventorState(seed), version, protobuf);
        var message = T.Visit(ref inventor, new T());
        return (Payload(message, version), Listing.Of(message, version, protobuf));
    }

    public override int? TextVersion(int version)
    {
        var state = new InventorState(0);
        var inventor = new Inventor(state, version, isProtobuf: false);
        T.Visit(ref inventor, new T());
        return state.TextVersion;
    }

    public override (Routing Outcome, string? Fields) Read(byte[] payload, int version)
    {
        string? fields = null;
        var router = new MessageRouter().On((in T message) => fields = Listing.Of(message, version, version >= T.ProtobufSince));
        return (router.Route(payload, version), fields);
    }

    public override int? NumberOf(byte[] payload, int version)
    {
        var member = typeof(T).GetProperty("RequestId") ?? typeof(T).GetProperty("OrderId");
        int? number = null;
        new MessageRouter().On((in T message) => number = (int?)member?.GetValue(message)).Route(payload, version);
        return number;
    }

    public override byte[]? Again(byte[] payload, int version)
    {
        byte[]? again = null;
        new MessageRouter().On((in T message) => again = Payload(message, version)).Route(payload, version);
        return again;
    }

    public override void AddTo(MessageRouter router) => router.On((in T _) => { });

    internal override void Visit<TWire>(byte[] payload, int version, TWire wire) =>
        new MessageRouter().On((in T message) => T.Visit(ref wire, message)).Route(payload, version);

    private static byte[] Payload(in T message, int version)
    {
        var buffer = new FrameBuffer();
        MessageWriter.Write(buffer, message, version);
        return buffer.Written[sizeof(int)..].ToArray();
    }
}
