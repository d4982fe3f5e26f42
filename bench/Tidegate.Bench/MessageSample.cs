using System.Runtime.CompilerServices;
using Tidegate.Tws.Wire;

namespace Tidegate.Bench;

/// <summary>Many messages of one kind.</summary>
internal abstract class MessageSample
{
    public abstract string Name { get; }

    public abstract int Count { get; }

    /// <summary>The messages in the form of a version, each a frame.</summary>
    public abstract byte[] Frames(int version);

    /// <summary>Takes them one by one.</summary>
    /// <param name="taken">How many it took.</param>
    public abstract MessageRouter Router(StrongBox<long> taken);
}

/// <summary>Many messages of one kind.</summary>
internal sealed class MessageSample<T>(string name, int count, Func<int, T> make) : MessageSample
    where T : IAnswer<T>, new()
{
    public override string Name => name;

    public override int Count => count;

    public override byte[] Frames(int version)
    {
        var frames = new FrameBuffer();
        for (var i = 0; i < count; i++)
            MessageWriter.Write(frames, make(i), version);
        return frames.Written.ToArray();
    }

    public override MessageRouter Router(StrongBox<long> taken) => new MessageRouter().On((in T _) => taken.Value++);
}
