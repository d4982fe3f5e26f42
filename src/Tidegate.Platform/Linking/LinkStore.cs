using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Linking;

/// <summary>Keeps the links in the making of a workspace: their rows, secrets and files.</summary>
internal sealed class LinkStore(TidegateDb db, SecretStore secrets, DataFolder folder, LinkDiary diary, TimeProvider clock)
{
    /// <summary>The draft of a person, to be changed and saved; null when there is none.</summary>
    public Task<LinkDraft?> FindAsync(Guid person, CancellationToken cancel) =>
        db.Set<LinkDraft>().FirstOrDefaultAsync(d => d.PersonId == person, cancel);

    /// <summary>The draft of a person; a new one when there is none, or the last one has become a connection.</summary>
    public async Task<LinkDraft> OpenAsync(Guid person, CancellationToken cancel)
    {
        if (await FindAsync(person, cancel) is { } known)
        {
            if (known.Stage != LinkStage.Done)
                return known;
            await DropAsync(known, cancel);
        }

        var now = clock.GetUtcNow();
        return db.Add(new LinkDraft
        {
            WorkspaceId = db.WorkspaceId,
            PersonId = person,
            DraftId = Guid.CreateVersion7(now),
            Created = now,
            Changed = now,
        }).Entity;
    }

    /// <summary>Saves a draft that was changed.</summary>
    public async Task SaveAsync(LinkDraft draft, CancellationToken cancel)
    {
        draft.Changed = clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>Saves what the server did, unless the draft was dropped or asks for something else by now.</summary>
    /// <returns>Whether it was saved.</returns>
    public async Task<bool> AnswerAsync(LinkDraft draft, Action<LinkDraft> answer, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var now = await FindAsync(draft.PersonId, cancel);
        if (now is null || now.DraftId != draft.DraftId || now.Asked != draft.Asked)
            return false;
        answer(now);
        await SaveAsync(now, cancel);
        return true;
    }

    /// <summary>Removes a draft with all that belongs to it.</summary>
    public async Task DropAsync(LinkDraft draft, CancellationToken cancel)
    {
        await ForgetKeysAsync(draft.DraftId, cancel);
        RemoveFile(draft.File);
        diary.Forget(draft.DraftId);
        await db.Set<LinkDraft>().Where(d => d.PersonId == draft.PersonId).ExecuteDeleteAsync(cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>Forgets token and query ids.</summary>
    public async Task ForgetKeysAsync(Guid draft, CancellationToken cancel)
    {
        foreach (var secret in ConnectionSecrets.All)
        {
            await secrets.RemoveAsync(Connection.SecretOf(draft, secret), cancel);
        }
    }

    /// <summary>Full path of a kept test statement.</summary>
    public string PathOf(string file) => Path.Combine(folder.Uploads, file);

    /// <summary>Removes a kept test statement.</summary>
    public void RemoveFile(string file)
    {
        if (file.Length > 0)
            File.Delete(PathOf(file));
    }
}
