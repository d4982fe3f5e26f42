using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.GatewayLinking;

/// <summary>Keeps the connections to gateways that persons of a workspace are making.</summary>
internal sealed class GatewayDraftStore(TidegateDb db, TimeProvider clock)
{
    /// <summary>
    /// The draft of a person, to be changed and saved; null when there is none. One that is too old, or whose connection was removed, is
    /// none.
    /// </summary>
    public async Task<GatewayDraft?> FindAsync(Guid person, CancellationToken cancel)
    {
        var draft = await db.Set<GatewayDraft>().FirstOrDefaultAsync(d => d.PersonId == person, cancel);
        if (draft is null)
            return null;
        var isOver = draft.Changed < clock.GetUtcNow() - GatewayDraft.Life
            || (draft.ConnectionId is { } made && !await db.Set<Connection>().AnyAsync(c => c.ConnectionId == made, cancel));
        if (!isOver)
            return draft;
        await DropAsync(person, cancel);
        return null;
    }

    /// <summary>The draft of a person; a new one when there is none.</summary>
    public async Task<GatewayDraft> OpenAsync(Guid person, OwnPlace own, CancellationToken cancel)
    {
        if (await FindAsync(person, cancel) is { } known)
            return known;
        var now = clock.GetUtcNow();
        return db.Add(new GatewayDraft
        {
            WorkspaceId = db.WorkspaceId,
            PersonId = person,
            Created = now,
            Changed = now,
            Place = own.UsualPlace,
            Host = own.UsualHost(own.UsualPlace),
        }).Entity;
    }

    /// <summary>Saves a draft that was changed.</summary>
    public async Task SaveAsync(GatewayDraft draft, CancellationToken cancel)
    {
        draft.Changed = clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Forgets it.</summary>
    public async Task DropAsync(Guid person, CancellationToken cancel)
    {
        await db.Set<GatewayDraft>().Where(d => d.PersonId == person).ExecuteDeleteAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
