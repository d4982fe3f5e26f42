namespace Tidegate.Platform.Linking;

/// <summary>Forgets the link that a person is making, with its token; a connection that was made stays.</summary>
public sealed class DropLink
{
    private readonly LinkStore store;

    internal DropLink(LinkStore store) => this.store = store;

    /// <summary>Forgets it, unless its history is being fetched.</summary>
    /// <returns>Whether there is none any more.</returns>
    public async Task<bool> RunAsync(Guid person, CancellationToken cancel)
    {
        switch (await store.FindAsync(person, cancel))
        {
            case { Stage: LinkStage.Importing }:
                return false;
            case { } draft:
                await store.DropAsync(draft, cancel);
                return true;
            default:
                return true;
        }
    }
}
