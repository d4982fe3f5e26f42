namespace Tidegate.Tws.Wire;

/// <summary>
/// Bytes that are no message: a field that does not parse, a message that ends too early, a frame that is too long. The text says what
/// was expected and what stood there.
/// </summary>
public sealed class FrameException : Exception
{
    /// <summary>Makes one.</summary>
    public FrameException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one that another fault led to.</summary>
    public FrameException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
