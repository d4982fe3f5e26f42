namespace Tidegate.Tws.Wire;

/// <summary>Reads the messages of one number.</summary>
internal abstract class Route
{
    public abstract void Read(ReadOnlySpan<byte> fields, bool isProtobuf, int version);
}

/// <summary>Reads messages of one kind and hands them on.</summary>
internal sealed class Route<T>(MessageHandler<T> handler) : Route
    where T : IWireMessage<T>, new()
{
    private readonly T none = new();

    public override void Read(ReadOnlySpan<byte> fields, bool isProtobuf, int version)
    {
        T message;
        if (isProtobuf)
        {
            var wire = new ProtobufFieldReader(fields, version);
            message = T.Visit(ref wire, none);
        }
        else
        {
            var wire = new TextFieldReader(fields, version);
            message = T.Visit(ref wire, none);
        }

        handler(message);
    }
}
