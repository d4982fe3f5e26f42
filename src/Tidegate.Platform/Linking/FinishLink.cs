using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Linking;

/// <summary>Asks the server to make the connection of a tested link and to fetch its history.</summary>
public sealed class FinishLink
{
    private readonly TidegateDb db;
    private readonly LinkStore store;
    private readonly LinkSignal signal;
    private readonly LinkDiary diary;
    private readonly TimeProvider clock;

    internal FinishLink(TidegateDb db, LinkStore store, LinkSignal signal, LinkDiary diary, TimeProvider clock)
    {
        this.db = db;
        this.store = store;
        this.signal = signal;
        this.diary = diary;
        this.clock = clock;
    }

    /// <summary>Starts it; while it runs, nothing happens.</summary>
    /// <param name="person">Whose link.</param>
    /// <param name="name">Name of the connection.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<LinkOutcome> RunAsync(Guid person, string name, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        var draft = await store.FindAsync(person, cancel);
        if (draft is { Stage: LinkStage.Importing or LinkStage.Done })
            return new LinkOutcome.Saved(LinkStep.Import);
        if (SaveLinkStep.Missing(draft) is { } missing)
            return new LinkOutcome.NotYet(missing);
        if (draft!.Report is null || draft.Stage != LinkStage.Tested)
            return new LinkOutcome.NotYet(LinkStep.Check);
        if (ConnectionName.Problem(name) is { } problem)
            return new LinkOutcome.Refused("name", problem);
        var wanted = name.Trim();
        if (await db.Set<Connection>().AnyAsync(c => c.Name == wanted, cancel))
            return new LinkOutcome.Refused("name", $"There is a connection named \"{wanted}\" already. Choose another name.");

        (draft.Stage, draft.Asked, draft.Name, draft.Reached) = (LinkStage.Importing, clock.GetUtcNow(), wanted, LinkStep.Import);
        diary.Begin(draft.DraftId);
        await store.SaveAsync(draft, cancel);
        signal.Wake(draft.WorkspaceId, person);
        return new LinkOutcome.Saved(LinkStep.Import);
    }
}
