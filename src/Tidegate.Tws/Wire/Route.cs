namespace Tidegate.Tws.Wire;

/// <summary>Reads the messages of one number.</summary>
internal abstract class Route
{
    public abstract void ReadText(ReadOnlySpan<byte> fields, int version);

    public abstract void ReadProtobuf(ReadOnlySpan<byte> fields, int version);
}

/// <summary>
/// Reads messages of one kind and hands them on. The two forms are two methods, so that the compiler tunes each for itself: in one, the
/// form that comes second pays twice the time.
/// </summary>
internal sealed class Route<T>(MessageHandler<T> handler) : Route
    where T : IWireMessage<T>, new()
{
    public override void ReadText(ReadOnlySpan<byte> fields, int version)
    {
        var wire = new TextFieldReader(fields, version);
        handler(T.Visit(ref wire, None<T>.It));
    }

    public override void ReadProtobuf(ReadOnlySpan<byte> fields, int version)
    {
        var wire = new ProtobufFieldReader(fields, version);
        handler(T.Visit(ref wire, None<T>.It));
    }
}
