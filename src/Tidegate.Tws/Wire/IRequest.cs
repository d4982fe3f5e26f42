namespace Tidegate.Tws.Wire;

/// <summary>A message from a client to the gateway.</summary>
/// <typeparam name="T">The record itself.</typeparam>
public interface IRequest<T> : IWireMessage<T>
    where T : IRequest<T>, new();
