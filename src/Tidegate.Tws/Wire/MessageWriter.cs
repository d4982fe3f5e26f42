using System.Buffers.Binary;
using System.Globalization;

namespace Tidegate.Tws.Wire;

/// <summary>Writes messages into frames, in the form that the server version asks for.</summary>
public static class MessageWriter
{
    /// <summary>What is added to the number of a message that goes as protobuf.</summary>
    internal const int ProtobufOffset = 200;

    /// <summary>Adds one frame with a message. Either the whole frame is added or nothing.</summary>
    /// <param name="buffer">Where the frame goes.</param>
    /// <param name="message">The message.</param>
    /// <param name="version">The server version that client and gateway agreed on.</param>
    /// <exception cref="ArgumentException">A text contains NUL.</exception>
    public static void Write<T>(FrameBuffer buffer, in T message, int version)
        where T : IWireMessage<T>, new()
    {
        ArgumentNullException.ThrowIfNull(buffer);
        var start = buffer.BeginFrame();
        try
        {
            var protobuf = version >= T.ProtobufSince;
            WriteId(buffer, protobuf ? T.Id + ProtobufOffset : T.Id, version);
            if (protobuf)
            {
                var wire = new ProtobufFieldWriter(buffer, version);
                T.Visit(ref wire, message);
            }
            else
            {
                var wire = new TextFieldWriter(buffer, version);
                T.Visit(ref wire, message);
            }

            buffer.EndFrame(start);
        }
        catch
        {
            buffer.CutTo(start);
            throw;
        }
    }

    private static void WriteId(FrameBuffer buffer, int id, int version)
    {
        var room = buffer.Room(sizeof(int));
        if (version >= ServerVersion.Protobuf)
        {
            BinaryPrimitives.WriteInt32BigEndian(room, id);
            buffer.Advance(sizeof(int));
            return;
        }

        id.TryFormat(room, out var length, default, CultureInfo.InvariantCulture);
        buffer.Advance(length);
        buffer.Byte(0);
    }
}
