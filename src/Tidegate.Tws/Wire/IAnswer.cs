namespace Tidegate.Tws.Wire;

/// <summary>A message from the gateway to a client.</summary>
/// <typeparam name="T">The record itself.</typeparam>
public interface IAnswer<T> : IWireMessage<T>
    where T : IAnswer<T>, new();
