namespace Tidegate.Simulator.Gateway.Sessions;

/// <summary>A kind of request that is taken here.</summary>
/// <param name="Name">Name of the message.</param>
/// <param name="Step">The step of the gateway that it belongs to.</param>
internal sealed record Request(string Name, string Step);
