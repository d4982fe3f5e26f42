namespace Tidegate.Platform.GatewayLinking;

/// <summary>Forgets the connection to a gateway that a person is making; one that was made stays.</summary>
public sealed class DropGatewayLink
{
    private readonly GatewayDraftStore store;

    internal DropGatewayLink(GatewayDraftStore store) => this.store = store;

    /// <summary>Forgets it.</summary>
    public Task RunAsync(Guid person, CancellationToken cancel) => store.DropAsync(person, cancel);
}
