namespace Tidegate.Tws.Wire;

/// <summary>Takes a message that was read. It must not wait: the reader of the socket is behind it.</summary>
public delegate void MessageHandler<T>(in T message);
