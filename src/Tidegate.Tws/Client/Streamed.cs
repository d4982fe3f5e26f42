using System.Runtime.InteropServices;

namespace Tidegate.Tws.Client;

/// <summary>One step of a stream: a value, or the mark that some may be missing.</summary>
/// <typeparam name="T">What the stream tells.</typeparam>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Streamed<T>
{
    internal Streamed(T value) => Value = value;

    /// <summary>What was told; the all-zero value when this is a gap.</summary>
    public T Value { get; }

    /// <summary>Nothing was heard for a while, and the subscription was asked for again: what was told before may have changed.</summary>
    public bool IsGap { get; private init; }

    /// <summary>How many updates of this stream have been dropped so far, because its reader is too slow.</summary>
    public long Missed { get; internal init; }

    internal static Streamed<T> Gap { get; } = new() { IsGap = true };
}
