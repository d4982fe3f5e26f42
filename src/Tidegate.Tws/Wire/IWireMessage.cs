namespace Tidegate.Tws.Wire;

/// <summary>A message: a record with a number, and the server version from which it goes as protobuf.</summary>
/// <typeparam name="T">The record itself.</typeparam>
public interface IWireMessage<T> : IWirePart<T>
    where T : IWireMessage<T>, new()
{
    /// <summary>The number of the message in its direction, 1 to 199.</summary>
    static abstract int Id { get; }

    /// <summary>From this server version on it is written as protobuf; <see cref="ServerVersion.Never"/> if it always is text.</summary>
    static abstract int ProtobufSince { get; }
}
