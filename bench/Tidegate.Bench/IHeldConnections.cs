using Tidegate.Domain.Connections;

namespace Tidegate.Bench;

/// <summary>Connections to gateways that are held in some way.</summary>
internal interface IHeldConnections : IAsyncDisposable
{
    /// <summary>Opens more of them; done when each has told its account and a quote.</summary>
    Task OpenAsync(IReadOnlyList<GatewayTerms> places, CancellationToken cancel);
}
